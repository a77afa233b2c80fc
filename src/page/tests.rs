//! Where pages break.

use proptest::prelude::*;

use super::*;

fn unit(before: f64, height: f64) -> Measured {
    Measured { before, height, cuts: Some(Vec::new()), ..Measured::default() }
}

fn heading(before: f64, height: f64) -> Measured {
    Measured { keep_with_next: true, ..unit(before, height) }
}

/// A paragraph of `lines` lines of 20 pixels.
fn paragraph(lines: usize) -> Measured {
    let y = |line: usize| line as f64 * 20.0;
    let cut = |line: usize| Cut { end: y(line), start: y(line), tidy: line >= 2 && line + 2 <= lines };
    Measured { cuts: Some((1..lines).map(cut).collect()), ..unit(0.0, y(lines)) }
}

fn at(unit: usize, cut: usize) -> Place {
    Place { unit, cut }
}

fn starts(units: &[Measured], height: f64) -> Vec<Place> {
    paginate(units, height).pages.iter().map(|page| page.start).collect()
}

#[test]
fn nothing_fills_no_page() {
    assert_eq!(paginate(&[], 100.0), Pages::default());
}

#[test]
fn space_before_falls_away_at_the_top_of_a_page() {
    let units = [unit(30.0, 60.0), unit(30.0, 60.0), unit(30.0, 10.0)];
    let pages = paginate(&units, 100.0).pages;
    assert_eq!(
        pages.iter().map(|page| (page.start, page.height)).collect::<Vec<_>>(),
        [(at(0, 0), 60.0), (at(1, 0), 100.0)]
    );
}

#[test]
fn a_heading_goes_with_what_follows() {
    let units = [unit(0.0, 60.0), heading(0.0, 20.0), heading(0.0, 10.0), unit(0.0, 20.0)];
    assert_eq!(starts(&units, 100.0), [at(0, 0), at(1, 0)]);
    // Two lines of what follows are enough.
    let units = [unit(0.0, 40.0), heading(0.0, 20.0), paragraph(4)];
    assert_eq!(starts(&units, 100.0), [at(0, 0), at(2, 2)]);
}

#[test]
fn a_paragraph_leaves_no_line_alone() {
    let units = [unit(0.0, 60.0), paragraph(5)];
    // Two lines fit, three stay: fine. With room for four, the fifth would be alone.
    assert_eq!(starts(&units, 100.0), [at(0, 0), at(1, 2)]);
    assert_eq!(starts(&units, 145.0), [at(0, 0), at(1, 3)]);
    // Three lines can't be parted.
    assert_eq!(starts(&[unit(0.0, 60.0), paragraph(3)], 100.0), [at(0, 0), at(1, 0)]);
    // Unless a page holds no more than one.
    assert_eq!(starts(&[paragraph(3)], 25.0), [at(0, 0), at(0, 1), at(0, 2)]);
}

#[test]
fn the_author_begins_a_page() {
    let mut units = [heading(0.0, 10.0), unit(0.0, 10.0), heading(0.0, 10.0)];
    for unit in &mut units {
        unit.starts_page = true;
    }
    // Before the first there is nothing to end; a heading gives way to the author's will.
    assert_eq!(starts(&units, 100.0), [at(0, 0), at(1, 0), at(2, 0)]);
}

#[test]
fn a_chain_of_headings_longer_than_a_page_ends_somewhere() {
    let units: Vec<Measured> = (0..7).map(|_| heading(0.0, 40.0)).collect();
    assert_eq!(starts(&units, 100.0), [at(0, 0), at(2, 0), at(4, 0), at(6, 0)]);
}

#[test]
fn what_is_taller_than_a_page_takes_several_sheets_alone() {
    let units = [unit(0.0, 10.0), unit(10.0, 250.0), unit(10.0, 10.0)];
    let pages = paginate(&units, 100.0);
    let shape: Vec<_> = pages.pages.iter().map(|page| (page.start, page.sheets)).collect();
    assert_eq!(shape, [(at(0, 0), 1), (at(1, 0), 3), (at(2, 0), 1)]);
    assert_eq!(pages.sheets(), 5);
}

#[test]
fn cuts_are_asked_for_only_where_a_page_ends() {
    let mut units: Vec<Measured> = (0..5).map(|_| unit(0.0, 40.0)).collect();
    for unit in &mut units {
        unit.cuts = None;
    }
    let pages = paginate(&units, 100.0);
    assert_eq!((pages.wanted, pages.pages.len()), (vec![2, 4], 3));
}

/// A unit with cuts in ascending order, no two less than a line apart.
fn any_unit() -> impl Strategy<Value = Measured> {
    let cuts = proptest::option::of(proptest::collection::vec((1_u8..40, 0_u8..6, any::<bool>()), 0..6));
    (0_u8..50, 0_u8..60, any::<bool>(), 0_u8..8, cuts).prop_map(|(before, tail, keep_with_next, force, cuts)| {
        let mut y = 0.0;
        let cuts = cuts.map(|cuts| {
            cuts.into_iter()
                .map(|(line, gap, tidy)| {
                    let end = y + f64::from(line);
                    y = end + f64::from(gap);
                    Cut { end, start: y, tidy }
                })
                .collect()
        });
        let height = y + f64::from(tail) + 1.0;
        Measured { before: f64::from(before), height, keep_with_next, starts_page: force == 0, cuts }
    })
}

fn any_units() -> impl Strategy<Value = Vec<Measured>> {
    proptest::collection::vec(any_unit(), 0..40)
}

/// How tall what stands between two places is.
fn extent(units: &[Measured], page: &Page) -> f64 {
    let mut y = 0.0;
    for (index, unit) in units.iter().enumerate().take(page.end.unit + 1).skip(page.start.unit) {
        let base = if index == page.start.unit { unit.top_of(page.start.cut) } else { 0.0 };
        let before = if index == page.start.unit { 0.0 } else { unit.before };
        if index == page.end.unit {
            let end = page.end.cut.checked_sub(1).map(|cut| unit.cuts.as_ref().unwrap()[cut].end);
            return end.map_or(y, |end| y + before + end - base);
        }
        y += before + unit.height - base;
    }
    y
}

/// A place where a page may end without breaking a rule.
fn is_good(units: &[Measured], place: Place) -> bool {
    match place.cut.checked_sub(1) {
        Some(cut) => units[place.unit].cuts.as_ref().unwrap()[cut].tidy && !units[place.unit].keep_with_next,
        None => !units[place.unit - 1].keep_with_next || units.get(place.unit).is_none_or(|next| next.starts_page),
    }
}

proptest! {
    #[test]
    fn every_unit_stands_once_and_in_order(units in any_units(), height in 1_u16..300) {
        let pages = paginate(&units, f64::from(height)).pages;
        prop_assert_eq!(pages.is_empty(), units.is_empty());
        let mut at = Place::default();
        for page in &pages {
            prop_assert_eq!(page.start, at);
            prop_assert!(page.end > page.start, "{page:?}");
            at = page.end;
        }
        prop_assert_eq!(at, Place { unit: units.len(), cut: 0 });
    }

    #[test]
    fn no_page_is_too_tall_but_for_a_piece_that_can_not_be_cut(units in any_units(), height in 1_u16..300) {
        let height = f64::from(height);
        for page in paginate(&units, height).pages {
            prop_assert!((extent(&units, &page) - page.height).abs() < 1e-6, "{page:?}");
            if page.height > height + SLACK {
                // One piece: it ends at the first place that there is.
                let unit = &units[page.start.unit];
                let more_cuts = unit.cuts.as_ref().is_some_and(|cuts| cuts.len() > page.start.cut);
                let first = Place { unit: page.start.unit + usize::from(!more_cuts), cut: if more_cuts { page.start.cut + 1 } else { 0 } };
                prop_assert_eq!(page.end, first);
                prop_assert!(f64::from(page.sheets) * height + SLACK >= page.height || page.sheets == 1000);
            } else {
                prop_assert_eq!(page.sheets, 1);
            }
        }
    }

    #[test]
    fn a_taller_page_makes_no_more_sheets(units in any_units(), height in 1_u16..300, more in 0_u16..200) {
        let (low, high) = (f64::from(height), f64::from(height) + f64::from(more));
        prop_assert!(paginate(&units, high).sheets() <= paginate(&units, low).sheets());
    }

    #[test]
    fn a_page_ends_badly_only_where_no_good_end_would_fit(units in any_units(), height in 1_u16..300) {
        for page in paginate(&units, f64::from(height)).pages {
            if !is_good(&units, page.end) {
                let good_before = (page.start.unit..=page.end.unit)
                    .flat_map(|unit| (0..8).map(move |cut| Place { unit, cut }))
                    .filter(|place| *place > page.start && *place < page.end)
                    .filter(|place| place.cut == 0 || units[place.unit].cuts.as_ref().is_some_and(|cuts| cuts.len() >= place.cut))
                    .any(|place| is_good(&units, place));
                prop_assert!(!good_before, "{page:?}");
            }
        }
    }

    #[test]
    fn the_author_s_breaks_are_kept(units in any_units(), height in 1_u16..300) {
        let pages = paginate(&units, f64::from(height)).pages;
        for (index, _) in units.iter().enumerate().skip(1).filter(|(_, unit)| unit.starts_page) {
            prop_assert!(pages.iter().any(|page| page.start == Place { unit: index, cut: 0 }), "{index}");
        }
    }
}
