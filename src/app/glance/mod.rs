//! 한눈에 보기: the sheet with everything dimmed but what a reader catches in twenty seconds, and beside it the same in words.

mod light;
mod panel;

pub(super) use light::light_up;
pub(super) use panel::GlancePanel;
