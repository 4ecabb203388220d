//! What a check found, cheap to make; and the finding that a person gets.

use crate::{
    catalogue::Catalogue,
    rule::{Category, Rule, RuleId},
};
use nadi_base::{Finding, Place, Severity};
use nadi_x12::{Position, Tag, professional::LoopId};

/// One thing found.
#[derive(Clone, Debug)]
pub struct Hit {
    /// The rule.
    pub rule: RuleId,
    /// How much it matters.
    pub severity: Severity,
    /// The loop.
    pub in_loop: LoopId,
    /// The segment.
    pub tag: Tag,
    /// Where it stands; the element is 0 where it is about the segment.
    pub position: Position,
    /// What the words say about: name and value.
    pub said: Vec<(&'static str, String)>,
}

impl Hit {
    /// Its rule in the catalogue; of a rule of the practice's own, PAY-011.
    fn known(&self) -> Option<&'static Rule> {
        let catalogue = Catalogue::shipped();
        catalogue.rule(self.rule).or_else(|| catalogue.rule(RuleId::new("PAY-011")))
    }

    /// What kind of trouble it is.
    pub fn category(&self) -> Category {
        self.known().map_or(Category::Validation, |rule| rule.category)
    }

    /// The finding, in the words of the catalogue.
    pub fn finding(&self) -> Finding {
        let words = self.known().map_or("", |rule| rule.words);
        let fill = |text: String, (name, value): &(&str, String)| {
            text.replace(&format!("{{{name}}}"), value)
        };
        let element = (self.position.element > 0)
            .then(|| format!("{}{:02}", self.tag, self.position.element));
        Finding {
            rule: self.rule.to_string(),
            severity: self.severity,
            place: Place {
                r#loop: Some(self.in_loop.name().to_owned()).filter(|name| !name.is_empty()),
                segment: Some(self.tag.to_string()),
                element,
                position: Some(self.position.segment),
                field: None,
            },
            words: self.said.iter().fold(words.to_owned(), fill),
            fix: None,
        }
    }
}
