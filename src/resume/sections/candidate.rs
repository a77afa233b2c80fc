//! Whether a block begins a section, and of which kind.

use super::below_heading::{dated_below, fields_below, headed_fields_below, teaches_below};
use super::{Current, Listed, section_name};
use crate::resume::block::{Block, BlockKind};
use crate::resume::class::ClassHint;
use crate::resume::line::{self, Piece};
use crate::resume::model::SectionKind;
use crate::resume::title::BOLD_RANK;
use crate::resume::vocabulary::{self, Certainty};
use crate::resume::{heading, of_jobs, people};

/// What people put before the name of a section where they have no headings.
pub(super) const MARKS: [char; 8] = ['[', '■', '□', '▶', '●', '◆', '【', '<'];

/// Where each title of a document is looked below for its sections, so many blocks are not the square of a long text.
const FAR_BELOW: usize = 256;

/// So many blocks at most stand between a section's name and its first entry.
const PASSED: usize = 3;

/// A block that may begin a section, and what is known where it stands.
pub(super) struct Candidate<'c> {
    pub(super) listed: &'c Listed<'c>,
    pub(super) index: usize,
    pub(super) block: &'c Block,
    /// How high it stands.
    pub(super) rank: u8,
    /// Where this document puts its sections.
    pub(super) level: Option<u8>,
    /// The section that it would end.
    pub(super) current: &'c Current,
    /// No section has begun yet.
    pub(super) in_head: bool,
}

impl Candidate<'_> {
    /// The kind of the section that begins here, and whether the block is its heading (or already its first entry).
    /// `name` is what its words name.
    pub(super) fn opens(&self, name: Option<(SectionKind, Certainty)>) -> Option<(SectionKind, bool)> {
        let (block, current) = (self.block, self.current);
        if let Some((kind, certainty)) = name.filter(|(kind, certainty)| self.may_name(*kind, *certainty)) {
            if self.opens_named(kind, certainty) {
                return Some((kind, true));
            }
            if certainty != Certainty::Part {
                return None;
            }
        }
        // Beside sections that only their class names, another such line is another section.
        let above = self.index.checked_sub(1).and_then(|above| self.listed.blocks.get(above));
        let below_another = above.is_some_and(|above| above.class == ClassHint::Section);
        let by_class = block.class == ClassHint::Section && block.kind == BlockKind::Text;
        if by_class && self.rank == current.rank && !below_another {
            return Some((SectionKind::Other, true));
        }
        if !matches!(block.kind, BlockKind::Heading(_)) {
            return self.opens_line();
        }
        // "## 주요 업무 및 성과" right after the companies still speaks of them.
        if current.kind == SectionKind::Careers && current.entry.is_some() && block.label().is_some() {
            return None;
        }
        self.opens_unnamed()
    }

    /// It stands where this document puts its sections, or higher.
    fn is_on_level(&self) -> bool {
        self.level.is_some_and(|level| self.rank <= level)
    }

    /// It stands as high as the entries of the section, and that is not the sections' own level.
    fn is_beside_entries(&self) -> bool {
        self.current.entry == Some(self.rank) && !self.is_on_level()
    }

    /// `[학력]` below `[경력]`, `■ 학력` below `■ 경력`: the author's mark says that they stand side by side, whatever Markdown
    /// makes of the lines below them.
    fn is_marked_alike(&self) -> bool {
        let mark = |block: &Block| block.flat.text.chars().next().filter(|c| MARKS.contains(c));
        let open = self.current.heading.and_then(|heading| self.listed.blocks.get(heading)).and_then(mark);
        open.is_some() && mark(self.block) == open
    }

    fn is_inside_entry(&self) -> bool {
        let of_entries = matches!(
            self.current.kind,
            SectionKind::Careers
                | SectionKind::Projects
                | SectionKind::Activities
                | SectionKind::Educations
                | SectionKind::Other
        );
        of_entries && self.current.entry.is_some_and(|entry| entry < self.rank)
    }

    fn is_numbered_inside(&self) -> bool {
        heading::is_numbered(&self.block.flat.text) && self.current.rank < self.rank
    }

    /// False where the words of a section's name are a field's, the document's title or a piece of work's.
    fn may_name(&self, kind: SectionKind, certainty: Certainty) -> bool {
        let text = self.block.flat.text.as_str();
        let words = self.block.words();
        let labelled = line::leading_label(text, &(0..text.len()))
            .is_some_and(|(_, _)| text.trim_end().len() > words.len() + 2 && !text.trim_end().ends_with(':'));
        let labelled = labelled || !self.is_on_level() && heading::says_value(words);
        // "# 이한눈 | 백엔드 | 포트폴리오" is the document's title.
        let is_title =
            self.in_head && matches!(certainty, Certainty::Field | Certainty::Part) && people::name(text).is_some();
        // "# PORTFOLIO" over "## 프로젝트"
        let is_title = is_title
            || self.in_head
                && certainty == Certainty::Field
                && vocabulary::is_document_title(words)
                && self.heads_another(kind);
        // "### Blog" among pieces of work is one of them, and so is "### 가나다, Side Project".
        let beside_works =
            self.current.kind == SectionKind::Projects && self.level.is_some() && self.is_beside_entries();
        let other = matches!(kind, SectionKind::Links | SectionKind::About | SectionKind::Contact);
        let names_work = beside_works && (other || kind == SectionKind::Projects && words.contains(", "));
        // "### Languages" and "### 기타" below skills are some of them.
        let of_skills = self.current.kind == SectionKind::Skills
            && self.rank > self.current.rank
            && ["기타", "etc", "others", "other", "languages", "language"].contains(&vocabulary::key(words).as_str());
        !labelled && !is_title && !names_work && !of_skills
    }

    /// A deeper heading, not far below, names a section of the same kind.
    fn heads_another(&self, kind: SectionKind) -> bool {
        let mut below = self.listed.blocks.iter().skip(self.index + 1).take(FAR_BELOW);
        below.any(|block| {
            matches!(block.kind, BlockKind::Heading(level) if level > self.rank)
                && section_name(block).is_some_and(|(other, _)| other == kind)
        })
    }

    /// A block whose words name a section, more or less certainly.
    fn opens_named(&self, kind: SectionKind, certainty: Certainty) -> bool {
        let &Self { block, rank, current, in_head, .. } = self;
        match certainty {
            // No piece of work has schools in it.
            Certainty::Section if kind == SectionKind::Educations && rank < BOLD_RANK => true,
            // "## 프리랜서" over when that was, beside employers
            Certainty::Section
                if kind == current.kind
                    && self.is_beside_entries()
                    && names_kind_of_job(block.words())
                    && dated_below(self.listed, self.index) =>
            {
                false
            }
            Certainty::Section => {
                let bold = self.level == Some(BOLD_RANK) || in_head || current.is_bold_beside(kind);
                let part = rank == BOLD_RANK && current.mentions(self.listed.blocks, self.index);
                self.is_on_level()
                    || part
                    || self.is_marked_alike()
                    || (!self.is_inside_entry() && (rank < BOLD_RANK || bold))
            }
            Certainty::Field => {
                // "### 3. DNA+ 프로젝트" goes on counting the entries.
                let counted = current.entry == Some(rank) && self.is_numbered_inside();
                let beside_careers = current.kind == SectionKind::Careers && self.is_beside_entries();
                !counted && (self.is_on_level() || (!self.is_inside_entry() && !beside_careers && rank < BOLD_RANK))
            }
            // "경력 1. (주)가나다" names who employed somebody.
            Certainty::Part if kind == SectionKind::Careers && block.evidence().company => false,
            // "### 스터디 프로젝트" beside "### 개인 프로젝트", and beside "### 경력" over its list
            Certainty::Part
                if rank == current.rank
                    && kind == SectionKind::Projects
                    && (kind == current.kind || current.kind == SectionKind::Careers && current.lists()) =>
            {
                true
            }
            Certainty::Part => self.is_on_level() && !block.evidence().range && !self.is_numbered_inside(),
        }
    }

    /// Without any heading, lines in brackets and bold lines with a period open the entries.
    fn opens_line(&self) -> Option<(SectionKind, bool)> {
        let evidence = self.block.evidence();
        // "[개별]" over "2021.03 ~ 2021.08 정산 개편" names no entry.
        let names_own = |below: &Block| below.kind == BlockKind::Text && below.evidence().deed;
        let over_entry = || self.listed.blocks.get(self.index + 1).is_some_and(names_own);
        let dated = evidence.range || dated_below(self.listed, self.index) && !over_entry();
        let in_brackets = self.block.flat.text.starts_with('[');
        if !self.in_head || (self.level.is_some() && !in_brackets) || !dated {
            return None;
        }
        let work = evidence.work || !(evidence.role || evidence.company || evidence.range);
        Some((if work { SectionKind::Projects } else { SectionKind::Careers }, false))
    }

    /// A heading that names no section: an entry of the running section, the first entry of an implied one, or a
    /// section of its own.
    fn opens_unnamed(&self) -> Option<(SectionKind, bool)> {
        let &Self { listed, index, block, rank, level, current, in_head } = self;
        let evidence = block.evidence();
        // Most headings are deeper than the section: what stands below them need not be read.
        if !in_head && (rank > current.rank || level.is_some_and(|level| rank > level) && current.rank < rank) {
            return None;
        }
        // "# 이한눈 포트폴리오" over "## 소개" and "## 프로젝트": a person is no piece of work, whatever stands below.
        let is_first = !listed.blocks.iter().take(index).any(|block| matches!(block.kind, BlockKind::Heading(_)));
        let named = listed.blocks.get(index).is_some_and(|block| people::name(&block.flat.text).is_some());
        let beside_another = || {
            let rest = listed.blocks.iter().enumerate().skip(index + 1);
            let mut beside = rest.filter(|(_, other)| other.kind == BlockKind::Heading(rank));
            dated_below(listed, index) && beside.any(|(at, _)| dated_below(listed, at))
        };
        if in_head && is_first && named && !evidence.range && !beside_another() {
            return None;
        }
        if self.is_on_level() && !evidence.range && of_jobs::heads_jobs(listed.blocks, index) {
            return Some((SectionKind::Other, true));
        }
        let described = fields_below(listed, index) || headed_fields_below(listed, index, rank);
        let dated = evidence.range || described || dated_below(listed, index);
        let implied = if described && !evidence.company && !evidence.role {
            Some(SectionKind::Projects)
        } else if (evidence.school || teaches_below(listed, index)) && !evidence.role {
            Some(SectionKind::Educations)
        } else if evidence.company && !evidence.work
            || (dated && !evidence.work && !(evidence.phrase && !evidence.role))
        {
            Some(SectionKind::Careers)
        } else if dated {
            Some(SectionKind::Projects)
        } else {
            None
        };
        let implied = if evidence.role && employer_first(listed, index) { Some(SectionKind::Careers) } else { implied };
        if in_head {
            let beyond = level.is_some_and(|level| rank > level);
            if is_first && !dated || beyond {
                return None;
            }
            let other = level.is_some().then_some((SectionKind::Other, true));
            return implied.map(|kind| (kind, false)).or(other);
        }
        // On the sections' own level: level drift inside 경력 and 프로젝트 is common, so content decides.
        let lists_entries = matches!(current.kind, SectionKind::Careers | SectionKind::Projects);
        // "### 프로젝트" over "## 정산 개편": the levels are out of order, the meaning is not.
        let first = current.entry.is_none() && below_section_name(listed.blocks, index);
        let disordered = current.entry.is_some_and(|entry| entry < current.rank);
        let bold =
            current.rank == BOLD_RANK && matches!(current.kind, SectionKind::Educations | SectionKind::Activities);
        // "## 가상대학교" right below "## 학력", and "## 해커톤 대상" over its date below "## 수상"
        let when = || dated || listed.blocks.get(index + 1).is_some_and(|next| next.evidence().only_period);
        let of_kind = match current.kind {
            SectionKind::Educations => evidence.of_school && (first || current.is_flat()),
            SectionKind::Activities => when() && !evidence.role && !evidence.company && (first || current.is_flat()),
            _ => false,
        };
        let goes_on = of_kind
            || bold && (first || disordered)
            || lists_entries
                && (first
                    || disordered
                    || (current.entry.is_some() && (dated || evidence.company))
                    || current.is_flat() && implied != Some(SectionKind::Educations));
        if goes_on {
            return None;
        }
        match implied {
            Some(kind) if dated || kind == SectionKind::Careers && listed.of_careers => Some((kind, false)),
            _ => Some((SectionKind::Other, true)),
        }
    }
}

/// `# 인턴` beside `# 경력기술서` tells of some of the jobs only.
pub(super) fn names_kind_of_job(words: &str) -> bool {
    line::kind(words) == Piece::Employment
}

/// True right below a section's name, the line that is drawn under it, or the period that stands over its first entry.
fn below_section_name(blocks: &[Block], index: usize) -> bool {
    let passed = |block: &Block| {
        let dates = block.kind == BlockKind::Text && block.may_be_dated();
        block.kind == BlockKind::Rule || dates && block.evidence().only_period && block.evidence().range
    };
    let before = blocks.iter().take(index).rev().take(PASSED + 1).find(|block| !passed(block));
    before.is_some_and(|block| section_name(block).is_some())
}

/// `가나다 — IT 인프라 담당` in a document about careers, `(주)가나다 — 서버 운영` in any: who employed somebody, and as what.
fn employer_first(listed: &Listed, index: usize) -> bool {
    let pieces = listed.blocks.get(index).map(Block::pieces).unwrap_or_default();
    matches!(pieces, [(_, Piece::Company), _, ..]) || listed.of_careers && matches!(pieces, [(_, Piece::Words), _, ..])
}
