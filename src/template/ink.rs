//! The author's colours, as far as words in them can be read: the sheet is white in both lights.

use super::{Attribute, Tag};
use crate::markup::{Rgb, Style};

/// The sheet (`--paper`).
pub(super) const WHITE: Rgb = Rgb(0xff, 0xff, 0xff);
/// The template's words (`--text`).
const TEXT: Rgb = Rgb(0x33, 0x33, 0x33);
/// Behind code (`--chip`).
const CODE: Rgb = Rgb(0xf3, 0xf5, 0xf8);
/// Behind marked words.
const MARK: Rgb = Rgb(0xff, 0xf3, 0xbf);
/// The contrast that WCAG asks of text.
const LEAST: f32 = 4.5;

/// The colours of a style that can be read where `around` lies behind the words; the others give way to the template's.
pub(super) fn readable(style: &Style, around: Rgb) -> Vec<Attribute> {
    match (style.color, style.background) {
        (Some(ink), Some(ground)) if reads(ink, ground) => vec![Attribute::Ink(ink), Attribute::Ground(ground)],
        (Some(ink), _) if reads(ink, around) => vec![Attribute::Ink(ink)],
        (_, Some(ground)) if reads(TEXT, ground) => vec![Attribute::Ground(ground)],
        _ => Vec::new(),
    }
}

/// What lies behind the words in an element that has a ground of its own.
pub(super) fn ground_of(tag: Tag, attributes: &[Attribute]) -> Option<Rgb> {
    let own = attributes.iter().find_map(|attribute| match attribute {
        Attribute::Ground(ground) => Some(*ground),
        _ => None,
    });
    own.or(match tag {
        Tag::Code => Some(CODE),
        Tag::Mark => Some(MARK),
        _ => None,
    })
}

fn reads(ink: Rgb, ground: Rgb) -> bool {
    let (ink, ground) = (luminance(ink), luminance(ground));
    (ink.max(ground) + 0.05) / (ink.min(ground) + 0.05) >= LEAST
}

/// Relative luminance, 0 to 1.
fn luminance(Rgb(red, green, blue): Rgb) -> f32 {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

fn linear(channel: u8) -> f32 {
    let value = f32::from(channel) / 255.0;
    if value <= 0.04045 { value / 12.92 } else { to_the_2_4((value + 0.055) / 1.055) }
}

/// x² · x^0.4; the digits of 0.4 in base two say which square roots of square roots it is made of. (`powf` would bring tables
/// along.)
fn to_the_2_4(x: f32) -> f32 {
    let (mut product, mut root) = (x * x, x);
    for digit in 0..16 {
        root = root.sqrt();
        if digit % 4 == 1 || digit % 4 == 2 {
            product *= root;
        }
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_is_where_it_is_for_everybody() {
        for (color, reads_on_white) in [
            (Rgb(0x76, 0x76, 0x76), true),
            (Rgb(0x77, 0x77, 0x77), false),
            (Rgb(255, 0, 0), false),
            (Rgb(0xee, 0, 0), true),
            (Rgb(0, 0, 255), true),
            (Rgb(0, 128, 0), true),
            (Rgb(0xd3, 0xd3, 0xd3), false),
            (WHITE, false),
        ] {
            assert_eq!(reads(color, WHITE), reads_on_white, "{color:?}");
        }
    }

    #[test]
    fn powers_are_exact_enough() {
        for channel in 0..=255_u8 {
            let value = (f32::from(channel) / 255.0 + 0.055) / 1.055;
            assert!((to_the_2_4(value) - value.powf(2.4)).abs() < 1e-4, "{channel}");
        }
    }

    #[test]
    fn what_can_not_be_read_gives_way() {
        let kept = |style: &str| readable(&Style::parse(style), WHITE);
        let white = Attribute::Ink(WHITE);
        let navy = Attribute::Ground(Rgb(0, 0, 128));
        assert_eq!(kept("color: white; background: navy"), [white, navy]);
        assert_eq!(kept("color: white"), []);
        assert_eq!(kept("background: navy"), []);
        assert_eq!(kept("color: navy; background: black"), [Attribute::Ink(Rgb(0, 0, 128))]);
        assert_eq!(kept("color: silver; background: yellow"), [Attribute::Ground(Rgb(255, 255, 0))]);
    }
}
