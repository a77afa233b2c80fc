//! How a document is set on paper. It belongs to a document, not to the person; a line of text keeps it anywhere.

/// The paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 in.
    Letter,
    /// A slide, 13⅓ × 7½ in.
    Wide,
}

/// How the units are laid out. It follows from what the document is and is not part of what is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Template {
    /// Wanted's: periods at the left.
    #[default]
    Wanted,
    /// A portfolio's: each project over the whole width.
    Portfolio,
}

/// What stays free at the edges of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Margins {
    /// 11 mm.
    Narrow,
    /// 15 mm.
    #[default]
    Usual,
    /// 20 mm.
    Wide,
}

/// How large the type is. No text of any size is set below 9 pt (12 px).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum TypeSize {
    /// Text of 9 pt.
    Small,
    /// Text of 9.4 pt.
    #[default]
    Usual,
    /// Text of 10.5 pt.
    Large,
}

/// How much space stands between lines and parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Spacing {
    /// Lines of 1.45, little between parts.
    Tight,
    /// Lines of 1.6.
    #[default]
    Usual,
    /// Lines of 1.75.
    Loose,
}

/// How a document is set on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct PageSetup {
    /// How the units are laid out.
    pub template: Template,
    /// The paper.
    pub paper: Paper,
    /// What stays free at its edges.
    pub margins: Margins,
    /// How large the type is.
    pub type_size: TypeSize,
    /// How much space stands between.
    pub spacing: Spacing,
    /// Each page but a lone one has its number at the foot.
    pub numbers: bool,
}

impl Paper {
    /// Its names in storage and in style sheets.
    pub const ALL: [(Self, &'static str); 3] = [(Self::A4, "a4"), (Self::Letter, "letter"), (Self::Wide, "wide")];

    /// Width and height in pixels of the sheet.
    #[must_use]
    pub fn size(self) -> (f64, f64) {
        match self {
            Self::A4 => (794.0, 1123.0),
            Self::Letter => (816.0, 1056.0),
            Self::Wide => (1280.0, 720.0),
        }
    }

    /// The rule for paper of this size. The pages have edges of their own, so whoever prints adds none.
    #[must_use]
    pub fn page_rule(self) -> String {
        format!("@page{{size:{};margin:0}}", self.css_size())
    }

    fn css_size(self) -> &'static str {
        match self {
            Self::A4 => "210mm 297mm",
            Self::Letter => "8.5in 11in",
            Self::Wide => "1280px 720px",
        }
    }
}

impl Template {
    /// Its name in style sheets.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Wanted => "wanted",
            Self::Portfolio => "portfolio",
        }
    }
}

impl Margins {
    /// Its names in storage and in style sheets.
    pub const ALL: [(Self, &'static str); 3] = [(Self::Narrow, "narrow"), (Self::Usual, "usual"), (Self::Wide, "wide")];

    /// Pixels at the top and at the foot.
    #[must_use]
    pub fn block(self) -> f64 {
        match self {
            Self::Narrow => 44.0,
            Self::Usual => 60.0,
            Self::Wide => 76.0,
        }
    }
}

impl TypeSize {
    /// Its names in storage and in style sheets.
    pub const ALL: [(Self, &'static str); 3] = [(Self::Small, "small"), (Self::Usual, "usual"), (Self::Large, "large")];
}

impl Spacing {
    /// Its names in storage and in style sheets.
    pub const ALL: [(Self, &'static str); 3] = [(Self::Tight, "tight"), (Self::Usual, "usual"), (Self::Loose, "loose")];
}

impl PageSetup {
    /// Pixels that are free for content on each page. A sheet of A4 is a little less than 1123 pixels high.
    #[must_use]
    pub fn content_height(&self) -> f64 {
        self.paper.size().1 - 1.0 - 2.0 * self.margins.block()
    }

    /// Ever denser settings down to the densest that can be read: less space, then smaller margins, then smaller type.
    #[must_use]
    pub fn denser(&self) -> Vec<Self> {
        let spaced = Self { spacing: Spacing::Tight, ..*self };
        let margins = Self { margins: Margins::Narrow, ..spaced };
        let mut usual_type = vec![spaced, margins];
        if self.type_size == TypeSize::Large {
            usual_type.push(Self { type_size: TypeSize::Usual, ..margins });
        }
        usual_type.push(Self { type_size: TypeSize::Small, ..margins });
        usual_type.dedup();
        usual_type.retain(|setup| setup != self);
        usual_type
    }

    /// The attributes of a sheet that style sheets read.
    #[must_use]
    pub fn attributes(&self) -> [(&'static str, &'static str); 5] {
        [
            ("data-template", self.template.name()),
            ("data-paper", self.paper.name()),
            ("data-margins", self.margins.name()),
            ("data-type", self.type_size.name()),
            ("data-spacing", self.spacing.name()),
        ]
    }

    /// A line that [`PageSetup::parse`] reads; empty for the usual setup.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut words: Vec<String> = Vec::new();
        let mut say = |name: &str, value: &str| words.push(format!("{name}={value}"));
        if self.paper != Paper::default() {
            say("paper", name_of(&Paper::ALL, self.paper));
        }
        if self.margins != Margins::default() {
            say("margins", name_of(&Margins::ALL, self.margins));
        }
        if self.type_size != TypeSize::default() {
            say("type", name_of(&TypeSize::ALL, self.type_size));
        }
        if self.spacing != Spacing::default() {
            say("spacing", name_of(&Spacing::ALL, self.spacing));
        }
        if self.numbers {
            say("numbers", "on");
        }
        words.join(" ")
    }

    /// Reads such a line. What is unknown or missing is as usual.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut setup = Self::default();
        for (name, value) in text.split_whitespace().filter_map(|word| word.split_once('=')) {
            match name {
                "paper" => setup.paper = named(&Paper::ALL, value),
                "margins" => setup.margins = named(&Margins::ALL, value),
                "type" => setup.type_size = named(&TypeSize::ALL, value),
                "spacing" => setup.spacing = named(&Spacing::ALL, value),
                "numbers" => setup.numbers = value == "on",
                _ => {}
            }
        }
        setup
    }
}

/// The name of a value, as storage and style sheets have it.
fn name_of<T: PartialEq>(all: &[(T, &'static str)], value: T) -> &'static str {
    all.iter().find(|(known, _)| *known == value).map_or("", |(_, name)| name)
}

fn named<T: Copy + Default>(all: &[(T, &'static str)], name: &str) -> T {
    all.iter().find(|(_, known)| *known == name).map(|(value, _)| *value).unwrap_or_default()
}

impl Paper {
    /// Its name in storage and in style sheets.
    #[must_use]
    pub fn name(self) -> &'static str {
        name_of(&Self::ALL, self)
    }
}

impl Margins {
    /// Its name in storage and in style sheets.
    #[must_use]
    pub fn name(self) -> &'static str {
        name_of(&Self::ALL, self)
    }
}

impl TypeSize {
    /// Its name in storage and in style sheets.
    #[must_use]
    pub fn name(self) -> &'static str {
        name_of(&Self::ALL, self)
    }
}

impl Spacing {
    /// Its name in storage and in style sheets.
    #[must_use]
    pub fn name(self) -> &'static str {
        name_of(&Self::ALL, self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Vec<PageSetup> {
        let mut all = Vec::new();
        for (paper, _) in Paper::ALL {
            for (margins, _) in Margins::ALL {
                for (type_size, _) in TypeSize::ALL {
                    for (spacing, _) in Spacing::ALL {
                        for numbers in [false, true] {
                            let template = Template::default();
                            all.push(PageSetup { template, paper, margins, type_size, spacing, numbers });
                        }
                    }
                }
            }
        }
        all
    }

    #[test]
    fn what_is_written_is_read_again() {
        for setup in all() {
            assert_eq!(PageSetup::parse(&setup.to_text()), setup);
        }
        assert_eq!(PageSetup::default().to_text(), "");
        assert_eq!(PageSetup::parse("paper=papyrus x margins numbers=off"), PageSetup::default());
    }

    #[test]
    fn a_denser_setting_takes_space_first_then_margins_then_type() {
        let usual = PageSetup::default();
        let tight = PageSetup { spacing: Spacing::Tight, ..usual };
        let narrow = PageSetup { margins: Margins::Narrow, ..tight };
        let small = PageSetup { type_size: TypeSize::Small, ..narrow };
        assert_eq!(usual.denser(), [tight, narrow, small]);
        assert_eq!(small.denser(), []);
        let large = PageSetup { type_size: TypeSize::Large, ..usual };
        assert_eq!(large.denser().last(), Some(&small));
        for setup in all() {
            assert!(setup.denser().iter().all(|denser| denser.paper == setup.paper && denser.numbers == setup.numbers));
        }
    }

    #[test]
    fn the_paper_is_larger_than_its_margins() {
        assert!(all().iter().all(|setup| setup.content_height() > setup.paper.size().1 * 0.75));
    }
}
