//! Sorting of short lists. The standard library's sorts are fast for long ones and take 24 KB of wasm.

/// Items in ascending order of a key; those with the same key keep their order. Meant for lists of at most
/// [`MAX_ITEMS`](crate::shape::MAX_ITEMS), which are nearly in order already.
pub(crate) fn in_order<T, K: Ord>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut sorted: Vec<T> = Vec::new();
    for item in items {
        let at = match sorted.last() {
            Some(last) if key(last) > key(&item) => sorted.partition_point(|other| key(other) <= key(&item)),
            _ => sorted.len(),
        };
        sorted.insert(at, item);
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn equal_keys_keep_their_order() {
        let sorted = in_order([(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (3, 'e')], |(key, _)| *key);
        assert_eq!(sorted, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c'), (3, 'e')]);
    }
}
