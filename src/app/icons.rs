//! The page's pictograms: 20 by 20, drawn in the colour of the text beside them.

use yew::prelude::*;

/// A pictogram.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Icon {
    Open,
    More,
    Close,
    Back,
    Example,
    Skeleton,
    Minus,
    Plus,
    Unfold,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Self::Open => {
                "M3 6.5V15a1.5 1.5 0 0 0 1.5 1.5h11A1.5 1.5 0 0 0 17 15V8a1.5 1.5 0 0 0-1.5-1.5H10L8.3 4.3a1 1 0 0 0-.8-.3H4.5A1.5 1.5 0 0 0 3 5.5z"
            }
            Self::More => "M4.5 10h.01M10 10h.01M15.5 10h.01",
            Self::Back => "M12 4.500 6.500 10l5.500 5.500",
            Self::Close => "m5.5 5.5 9 9m0-9-9 9",
            Self::Example => "M5.5 3h6L15 6.500V17H5.500zM11.5 3v3.500H15M8 10h4.500M8 13h4.5",
            Self::Minus => "M4.5 10h11",
            Self::Plus => "M10 4.500v11M4.500 10h11",
            Self::Unfold => "m6 8 4 4 4-4",
            Self::Skeleton => "M3.5 4.500h13M3.5 8.500h6M3.5 12h8M3.5 15.500h5",
        }
    }

    /// The drawing. It is decoration: the element around it has the name.
    pub(super) fn view(self) -> Html {
        let width = if self == Self::More { "2.4" } else { "1.5" };
        html! {
            <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
                <path
                    d={self.path()}
                    fill="none"
                    stroke="currentColor"
                    stroke-width={width}
                    stroke-linecap="round"
                    stroke-linejoin="round"
                />
            </svg>
        }
    }
}
