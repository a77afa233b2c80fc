//! Documents that write the end of a time before its begin: `Aug 2014 – June 2014`.

use crate::resume::model::Resume;
use crate::resume::period::{Period, YearMonth};

/// Turns the periods round where nearly all of them are written so; a single one is a slip of the pen.
pub fn turn(resume: &mut Resume) {
    let works = |resume: &mut Resume, each: &mut dyn FnMut(&mut Option<Period>)| {
        resume.projects.iter_mut().for_each(|work| each(&mut work.period));
        for career in &mut resume.careers {
            each(&mut career.period);
            career.projects.iter_mut().for_each(|work| each(&mut work.period));
        }
    };
    let (mut back, mut forth) = (0, 0);
    works(resume, &mut |period| {
        if let Some((start, end)) = period.and_then(both) {
            *(if end < start { &mut back } else { &mut forth }) += 1;
        }
    });
    if back < 3 || forth * 3 > back {
        return;
    }
    works(resume, &mut |period| {
        if let Some(period) = period
            && let Some((start, end)) = both(*period).filter(|(start, end)| end < start)
        {
            (period.start, period.end) = (end, Some(start));
        }
    });
    for school in &mut resume.educations {
        if let (Some(start), Some(end)) = (school.start, school.end)
            && end < start
        {
            (school.start, school.end) = (Some(end), Some(start));
        }
    }
}

fn both(period: Period) -> Option<(YearMonth, YearMonth)> {
    Some((period.start, period.end?))
}
