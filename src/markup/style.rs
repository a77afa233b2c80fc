//! The few properties of an author's `style` that mean something here: harmless text styles that are
//! kept, and layout that is only read to understand which text belongs together.

/// An opaque colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// Horizontal alignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Align {
    /// To the start of the line.
    Left,
    /// Centred.
    Center,
    /// To the end of the line.
    Right,
}

/// Understood declarations; everything else is dropped.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Style {
    /// `color`.
    pub color: Option<Rgb>,
    /// `background-color`.
    pub background: Option<Rgb>,
    /// `text-align`, or the old `align` attribute.
    pub align: Option<Align>,
    /// `font-weight` of 600 or more.
    pub bold: bool,
    /// `font-style: italic`.
    pub italic: bool,
    /// `text-decoration: underline`.
    pub underline: bool,
    /// `text-decoration: line-through`.
    pub strike: bool,
    /// `display: flex`, `grid` or `table-row`: the children are columns.
    pub columns: bool,
    /// `float`, `position: absolute` or an own `flex`/`width`: the element is one column.
    pub column: bool,
    /// `break-before: page`, or the older `page-break-before: always`.
    pub page_before: bool,
    /// `break-after: page`, or the older `page-break-after: always`.
    pub page_after: bool,
}

impl Style {
    /// Reads a `style` attribute. Unknown or suspicious declarations are ignored one by one.
    #[must_use]
    pub fn parse(declarations: &str) -> Self {
        let mut style = Self::default();
        let mut stacked = false;
        for declaration in declarations.split(';') {
            if let Some((property, value)) = declaration.split_once(':') {
                let (property, value) = (property.trim().to_ascii_lowercase(), value.trim().to_ascii_lowercase());
                // Before or behind `display: flex`: the children stand below each other.
                stacked |= property == "flex-direction" && value.starts_with("column");
                style.declare(&property, &value);
            }
        }
        style.columns &= !stacked;
        style
    }

    fn declare(&mut self, property: &str, value: &str) {
        let value = value.trim_end_matches("!important").trim_end();
        match property {
            "color" => self.color = parse_color(value).or(self.color),
            "background-color" | "background" => self.background = parse_color(value).or(self.background),
            "text-align" => self.align = parse_align(value).or(self.align),
            "font-weight" => {
                self.bold = matches!(value, "bold" | "bolder") || value.parse::<u16>().is_ok_and(|n| n >= 600);
            }
            "font-style" => self.italic = matches!(value, "italic" | "oblique"),
            "text-decoration" | "text-decoration-line" => {
                self.underline = value.split_whitespace().any(|word| word == "underline");
                self.strike = value.split_whitespace().any(|word| word == "line-through");
            }
            "display" => {
                self.columns = matches!(value, "flex" | "inline-flex" | "grid" | "inline-grid" | "table-row" | "table");
                self.column |= value == "table-cell";
            }
            "float" => self.column |= matches!(value, "left" | "right"),
            "position" => self.column |= value == "absolute",
            "flex" | "flex-grow" | "flex-basis" | "width" => self.column = true,
            "break-before" | "page-break-before" => self.page_before = is_new_page(value),
            "break-after" | "page-break-after" => self.page_after = is_new_page(value),
            _ => {}
        }
    }
}

fn is_new_page(value: &str) -> bool {
    matches!(value, "always" | "page" | "left" | "right" | "recto" | "verso" | "all")
}

/// `left`, `center`, `right` (and their logical names).
#[must_use]
pub fn parse_align(value: &str) -> Option<Align> {
    match value {
        "left" | "start" => Some(Align::Left),
        "center" | "middle" => Some(Align::Center),
        "right" | "end" => Some(Align::Right),
        _ => None,
    }
}

/// `#rgb`, `#rrggbb`, `rgb(r, g, b)` or one of the sixteen basic names and the commonest greys.
#[must_use]
pub fn parse_color(value: &str) -> Option<Rgb> {
    if let Some(hex) = value.strip_prefix('#') {
        return parse_hex(hex);
    }
    if let Some(numbers) = value.strip_prefix("rgb(").and_then(|rest| rest.strip_suffix(')')) {
        let mut parts = numbers.split([',', ' ']).filter(|part| !part.is_empty()).map(|part| part.parse::<u8>().ok());
        return match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some(red), Some(green), Some(blue), None) => Some(Rgb(red?, green?, blue?)),
            _ => None,
        };
    }
    NAMED.iter().find(|(name, _)| *name == value).map(|(_, color)| *color)
}

fn parse_hex(hex: &str) -> Option<Rgb> {
    let digits: Vec<u8> =
        hex.chars().map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok())).collect::<Option<_>>()?;
    match digits.as_slice() {
        [r, g, b] => Some(Rgb(r * 17, g * 17, b * 17)),
        [r1, r2, g1, g2, b1, b2] => Some(Rgb(r1 * 16 + r2, g1 * 16 + g2, b1 * 16 + b2)),
        _ => None,
    }
}

const NAMED: [(&str, Rgb); 22] = [
    ("black", Rgb(0, 0, 0)),
    ("silver", Rgb(192, 192, 192)),
    ("gray", Rgb(128, 128, 128)),
    ("grey", Rgb(128, 128, 128)),
    ("dimgray", Rgb(105, 105, 105)),
    ("darkgray", Rgb(169, 169, 169)),
    ("lightgray", Rgb(211, 211, 211)),
    ("white", Rgb(255, 255, 255)),
    ("maroon", Rgb(128, 0, 0)),
    ("red", Rgb(255, 0, 0)),
    ("purple", Rgb(128, 0, 128)),
    ("fuchsia", Rgb(255, 0, 255)),
    ("green", Rgb(0, 128, 0)),
    ("lime", Rgb(0, 255, 0)),
    ("olive", Rgb(128, 128, 0)),
    ("yellow", Rgb(255, 255, 0)),
    ("navy", Rgb(0, 0, 128)),
    ("blue", Rgb(0, 0, 255)),
    ("teal", Rgb(0, 128, 128)),
    ("aqua", Rgb(0, 255, 255)),
    ("orange", Rgb(255, 165, 0)),
    ("royalblue", Rgb(65, 105, 225)),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_harmless_text_styles() {
        let style = Style::parse("font-size: 15px; color: gray; text-align:center; font-weight: 700");
        assert_eq!(style.color, Some(Rgb(128, 128, 128)));
        assert_eq!(style.align, Some(Align::Center));
        assert!(style.bold && !style.columns);
    }

    #[test]
    fn reads_columns() {
        assert!(Style::parse("display: flex; gap: 2rem;").columns);
        assert!(!Style::parse("flex-direction: column; display: flex").columns);
        assert!(Style::parse("flex: 3").column);
        assert!(Style::parse("float:right").column);
    }

    #[test]
    fn ignores_everything_with_a_function_or_an_escape() {
        for hostile in
            ["color: expression(alert(1))", "background: url(javascript:alert(1))", "color: \\72 ed", "color:var(--x)"]
        {
            assert_eq!(Style::parse(hostile), Style::default(), "{hostile}");
        }
    }
}
