//! `Experience` beside `Career`: what somebody did, apart from the jobs.

use crate::resume::block::Block;
use crate::resume::heading;
use crate::resume::model::SectionKind;
use crate::resume::vocabulary::{self, Certainty};

/// Where one heading names the jobs, another one that is only 경험 names what was done beside them.
pub fn tell_apart(blocks: &[Block], names: &mut [Option<(SectionKind, Certainty)>]) {
    let says = |block: &Block, keys: &[&str]| {
        let text = &block.flat.text;
        text.get(heading::core(text)).is_some_and(|words| keys.contains(&vocabulary::key(words).as_str()))
    };
    let mut jobs = blocks.iter().zip(names.iter()).filter(|(_, name)| matches!(name, Some((SectionKind::Careers, _))));
    if !jobs.any(|(block, _)| says(block, &["career", "careers", "경력", "경력사항"])) {
        return;
    }
    for (block, name) in blocks.iter().zip(names.iter_mut()) {
        if let Some((kind @ SectionKind::Careers, _)) = name
            && says(block, &["experience", "experiences", "경험"])
        {
            *kind = SectionKind::Activities;
        }
    }
}
