//! Which unit of the new page is which unit of the old one.
//!
//! A unit that was edited looks new, yet it should keep its nodes: then the browser changes one text instead of
//! building a paragraph. So units have an identity of their own, which follows them through edits.

/// Gives out identities. Each is given once.
#[derive(Debug, Default)]
pub(super) struct Identities(u32);

impl Identities {
    /// The identities of a sequence that was `before` and now looks like `now`. What is the same at both ends keeps
    /// its own; what was changed between takes over, in order, those of what stood there.
    pub(super) fn follow(&mut self, before: &[(u64, u32)], now: &[u64]) -> Vec<u32> {
        let head = before.iter().zip(now).take_while(|(old, new)| old.0 == **new).count();
        let (old, new) = (before.get(head..).unwrap_or_default(), now.get(head..).unwrap_or_default());
        let tail = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old.0 == **new).count();
        let freed = old.get(..old.len() - tail).unwrap_or_default();
        let changed = new.len() - tail;
        let fresh = changed.saturating_sub(freed.len());
        let kept = |part: &[(u64, u32)]| part.iter().map(|(_, id)| *id).collect::<Vec<_>>();
        let mut ids = kept(before.get(..head).unwrap_or_default());
        ids.extend(freed.iter().take(changed).map(|(_, id)| *id));
        ids.extend((0..fresh).map(|_| self.next()));
        ids.extend(kept(old.get(old.len() - tail..).unwrap_or_default()));
        ids
    }

    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(1);
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn follow(before: &[(u64, u32)], now: &[u64]) -> Vec<u32> {
        Identities(100).follow(before, now)
    }

    const BEFORE: [(u64, u32); 4] = [(7, 1), (8, 2), (8, 3), (9, 4)];

    #[test]
    fn what_is_unchanged_keeps_its_identity() {
        assert_eq!(follow(&BEFORE, &[7, 8, 8, 9]), [1, 2, 3, 4]);
        assert_eq!(follow(&[], &[]), Vec::<u32>::new());
    }

    #[test]
    fn what_is_edited_keeps_its_identity() {
        assert_eq!(follow(&BEFORE, &[7, 5, 8, 9]), [1, 2, 3, 4]);
        assert_eq!(follow(&BEFORE, &[5, 5, 5, 5]), [1, 2, 3, 4]);
    }

    #[test]
    fn what_is_inserted_is_new_and_its_neighbours_stay() {
        assert_eq!(follow(&BEFORE, &[7, 8, 5, 8, 9]), [1, 2, 101, 3, 4]);
        assert_eq!(follow(&BEFORE, &[5, 7, 8, 8, 9]), [101, 1, 2, 3, 4]);
        assert_eq!(follow(&[], &[5, 5]), [101, 102]);
    }

    #[test]
    fn what_is_removed_takes_its_identity_along() {
        assert_eq!(follow(&BEFORE, &[7, 9]), [1, 4]);
        assert_eq!(follow(&BEFORE, &[8, 8, 9]), [2, 3, 4]);
        assert_eq!(follow(&BEFORE, &[]), Vec::<u32>::new());
    }

    proptest::proptest! {
        #[test]
        fn no_identity_is_given_twice(edits in proptest::collection::vec(proptest::collection::vec(0_u64..4, 0..12), 1..6)) {
            let mut identities = Identities::default();
            let mut before: Vec<(u64, u32)> = Vec::new();
            for now in edits {
                let ids = identities.follow(&before, &now);
                let mut sorted = ids.clone();
                sorted.sort_unstable();
                sorted.dedup();
                assert_eq!((ids.len(), sorted.len()), (now.len(), now.len()));
                before = now.into_iter().zip(ids).collect();
            }
        }
    }
}
