//! Where an employer or a school is, said behind its name: `Maba Labs, Seoul, Korea`.

use crate::resume::vocabulary;

/// Countries, and cities that stand without one.
const PLACES: [&str; 12] = [
    "Korea",
    "South Korea",
    "Republic of Korea",
    "대한민국",
    "Seoul",
    "서울",
    "판교",
    "USA",
    "Japan",
    "Canada",
    "Germany",
    "Singapore",
];

/// True for the name of a country, or of a city that needs none.
#[must_use]
pub fn is_place(text: &str) -> bool {
    PLACES.contains(&text.trim_matches(['.', ' ']))
}

/// A name and the place behind it.
#[must_use]
pub fn split(text: &str) -> Option<(&str, &str)> {
    if let Some(apart) = text.rsplit_once(" @ ").filter(|(_, last)| is_place(last)) {
        return Some(apart);
    }
    let (head, _) = text.rsplit_once(", ").filter(|(_, last)| is_place(last))?;
    // The city, and its state: words without the mark of a company, "Ltd."
    let cut = |name| {
        let city = |(_, city): &(&str, &str)| !city.contains(['.', ' ']) && !vocabulary::names_company(city);
        str::rsplit_once(name, ", ").filter(city)
    };
    let name = match cut(head) {
        Some((name, state)) if state.len() == 2 => cut(name).map_or(name, |(name, _)| name),
        Some((name, _)) => name,
        None => head,
    };
    Some((name, text.get(name.len() + ", ".len()..)?))
}
