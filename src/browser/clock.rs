//! The browser's clock. Times are for people only: nothing is ever ordered by them.

use js_sys::{Date, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// A moment on the person's own clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Month, 1 to 12.
    pub month: u32,
    /// Day of the month.
    pub day: u32,
    /// Hour, 0 to 23.
    pub hour: u32,
    /// Minute.
    pub minute: u32,
    /// True when the moment lies on the present day.
    pub today: bool,
}

impl Moment {
    /// The moment that an ISO 8601 text names, or `None` when it names none.
    #[must_use]
    pub fn parse(iso: &str) -> Option<Self> {
        let date = Date::new(&JsValue::from_str(iso));
        if date.get_time().is_nan() {
            return None;
        }
        let now = Date::new_0();
        let day_of = |date: &Date| (date.get_full_year(), date.get_month(), date.get_date());
        Some(Self {
            month: date.get_month() + 1,
            day: date.get_date(),
            hour: date.get_hours(),
            minute: date.get_minutes(),
            today: day_of(&date) == day_of(&now),
        })
    }

    /// `12:03`.
    #[must_use]
    pub fn time(&self) -> String {
        format!("{}:{:02}", self.hour, self.minute)
    }

    /// `12:03`, or `11.22 12:03` on another day.
    #[must_use]
    pub fn short(&self) -> String {
        let Self { month, day, today, .. } = self;
        if *today { self.time() } else { format!("{month}.{day} {}", self.time()) }
    }
}

/// The day of a moment as people say it in a language (a BCP 47 tag), with the year.
#[must_use]
pub fn day_name(iso: &str, language: &str) -> String {
    let options = js_sys::Object::new();
    for (name, form) in [("year", "numeric"), ("month", "long"), ("day", "numeric"), ("weekday", "short")] {
        let _ = js_sys::Reflect::set(&options, &name.into(), &form.into());
    }
    Date::new(&JsValue::from_str(iso)).to_locale_date_string(language, &options).into()
}

/// The present month. `None` outside a browser.
#[must_use]
pub fn this_month() -> Option<crate::resume::YearMonth> {
    web_sys::window()?;
    let now = Date::new_0();
    let month = u8::try_from(now.get_month() + 1).ok();
    Some(crate::resume::YearMonth { year: u16::try_from(now.get_full_year()).ok()?, month })
}

/// The present moment in ISO 8601.
#[must_use]
pub fn now_iso() -> String {
    Date::new_0().to_iso_string().into()
}

/// The moment that an ISO 8601 text names, in milliseconds; `None` when it names none.
#[must_use]
pub fn ms_of(iso: &str) -> Option<f64> {
    let moment = Date::parse(iso);
    moment.is_finite().then_some(moment)
}

/// Milliseconds, for measuring how long something has waited.
#[must_use]
pub fn now_ms() -> f64 {
    Date::now()
}

/// Waits, in milliseconds.
pub async fn pause(milliseconds: u32) {
    let timer = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds as i32);
        }
    });
    let _ = JsFuture::from(timer).await;
}

/// A moment as many days before now, in ISO 8601.
#[must_use]
pub fn days_ago_iso(days: u32) -> String {
    let then = Date::now() - f64::from(days) * 86_400_000.0;
    Date::new(&JsValue::from_f64(then)).to_iso_string().into()
}
