//! Which automatic versions may go: recent ones stay close together, old ones far apart, all of them within a bound.

use std::collections::HashSet;

/// A kept version, as far as thinning must know it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Snapshot {
    /// When it was taken, in ms.
    pub(super) moment: f64,
    /// How much room it takes, in UTF-16 units.
    pub(super) size: usize,
    /// A person named it: it never goes by itself.
    pub(super) named: bool,
}

const MINUTE: f64 = 60_000.0;
const HOUR: f64 = 60.0 * MINUTE;
const DAY: f64 = 24.0 * HOUR;

/// Up to this age, one version is kept in each slot of this width. Each width is a multiple of the one before, so that the
/// last version of a wide slot was the last of a narrow one, too: what is kept today is not what was dropped yesterday.
const SLOTS: [(f64, f64); 5] =
    [(HOUR, 0.0), (DAY, 30.0 * MINUTE), (7.0 * DAY, 3.0 * HOUR), (30.0 * DAY, DAY), (f64::INFINITY, 7.0 * DAY)];

/// All unnamed versions of a document together; the oldest go first.
const ROOM: usize = 8 * 1024 * 1024;

/// So many unnamed versions at most.
const MOST: usize = 400;

/// The places of those that may go. The newest always stays.
#[must_use]
pub(super) fn thin(snapshots: &[Snapshot], now: f64) -> Vec<usize> {
    let mut order: Vec<(usize, &Snapshot)> = snapshots.iter().enumerate().filter(|(_, one)| !one.named).collect();
    order.sort_by(|(_, one), (_, two)| two.moment.total_cmp(&one.moment));
    let mut taken: HashSet<(u64, i64)> = HashSet::new();
    let (mut room, mut count) = (0_usize, 0);
    let mut drop = Vec::new();
    for (index, snapshot) in order {
        let newest = count == 0;
        let full = room.saturating_add(snapshot.size) > ROOM || count == MOST;
        let stays = newest || (!full && slot(snapshot.moment, now).is_none_or(|slot| taken.insert(slot)));
        if newest {
            taken.extend(slot(snapshot.moment, now));
        }
        if stays {
            room = room.saturating_add(snapshot.size);
            count += 1;
        } else {
            drop.push(index);
        }
    }
    drop.sort_unstable();
    drop
}

/// The slot that a moment falls into; none where every version stays. A clock that was set back makes the future recent.
fn slot(moment: f64, now: f64) -> Option<(u64, i64)> {
    let age = now - moment;
    let (_, width) = SLOTS.iter().find(|(oldest, _)| age < *oldest).or(SLOTS.last())?;
    (*width > 0.0).then(|| (*width as u64, (moment / width).floor() as i64))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NOW: f64 = 1.8e12;

    fn snapshot() -> impl Strategy<Value = Snapshot> {
        let age = prop_oneof![0.0..2.0 * HOUR, 0.0..2.0 * DAY, 0.0..60.0 * DAY, -HOUR..0.0, 0.0..2000.0 * DAY];
        let size = prop_oneof![4 => 0..40_000_usize, 1 => 0..ROOM * 2];
        (age, size, prop::bool::weighted(0.1)).prop_map(|(age, size, named)| Snapshot {
            moment: NOW - age,
            size,
            named,
        })
    }

    fn kept(snapshots: &[Snapshot], now: f64) -> Vec<Snapshot> {
        let gone: HashSet<usize> = thin(snapshots, now).into_iter().collect();
        snapshots.iter().enumerate().filter(|(at, _)| !gone.contains(at)).map(|(_, one)| *one).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

        #[test]
        fn named_ones_and_the_newest_stay(snapshots in proptest::collection::vec(snapshot(), 0..300)) {
            let kept = kept(&snapshots, NOW);
            let named = |list: &[Snapshot]| list.iter().filter(|one| one.named).count();
            prop_assert_eq!(named(&kept), named(&snapshots));
            let newest = |list: &[Snapshot]| list.iter().filter(|one| !one.named).map(|one| one.moment).max_by(f64::total_cmp);
            prop_assert_eq!(newest(&kept), newest(&snapshots));
        }

        #[test]
        fn unnamed_ones_keep_within_their_room(snapshots in proptest::collection::vec(snapshot(), 0..600)) {
            let kept: Vec<Snapshot> = kept(&snapshots, NOW).into_iter().filter(|one| !one.named).collect();
            let room: usize = kept.iter().map(|one| one.size).sum();
            let newest = kept.iter().max_by(|one, two| one.moment.total_cmp(&two.moment)).map_or(0, |one| one.size);
            prop_assert!(room <= ROOM.max(newest) && kept.len() <= MOST);
        }

        #[test]
        fn those_of_the_last_hour_stay_and_old_ones_lie_apart(snapshots in proptest::collection::vec(snapshot(), 0..300)) {
            let small: Vec<Snapshot> = snapshots.into_iter().map(|one| Snapshot { size: 1, named: false, ..one }).collect();
            let kept = kept(&small, NOW);
            let recent = |list: &[Snapshot]| list.iter().filter(|one| NOW - one.moment < HOUR).count();
            prop_assert_eq!(recent(&kept), recent(&small));
            for [from, to, width] in [[HOUR, DAY, 30.0 * MINUTE], [DAY, 7.0 * DAY, 3.0 * HOUR], [7.0 * DAY, 30.0 * DAY, DAY]] {
                let in_age = kept.iter().filter(|one| (from..to).contains(&(NOW - one.moment))).count();
                let slots = in_age as f64;
                prop_assert!(slots <= (to - from) / width + 1.0);
            }
        }

        #[test]
        fn thinning_twice_drops_nothing_more(snapshots in proptest::collection::vec(snapshot(), 0..300)) {
            let once = kept(&snapshots, NOW);
            prop_assert_eq!(thin(&once, NOW), Vec::<usize>::new());
        }
    }

    /// A year of writing, two hours a day, thinned after each version: every age keeps its density.
    #[test]
    fn a_year_of_writing_leaves_something_of_every_age() {
        let mut held: Vec<Snapshot> = Vec::new();
        let mut now = NOW;
        for _ in 0..365 {
            for _ in 0..24 {
                now += 5.0 * MINUTE;
                held.push(Snapshot { moment: now, size: 20_000, named: false });
                held = kept(&held, now);
            }
            now += DAY - 2.0 * HOUR;
        }
        let ages: Vec<f64> = held.iter().map(|one| (now - one.moment) / DAY).collect();
        let between = |from: f64, to: f64| ages.iter().filter(|age| (from..to).contains(*age)).count();
        assert!((6..=14).contains(&between(1.0, 7.0)), "{ages:?}");
        assert!((22..=24).contains(&between(7.0, 30.0)), "{ages:?}");
        assert!((47..=49).contains(&between(30.0, 365.0)), "{ages:?}");
    }
}
