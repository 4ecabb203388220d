//! Parties to be written: name, number, address, references, contacts.

use super::{LoopDraft, SegmentDraft};
use crate::{professional::LoopId, value};
use nadi_base::Date;

/// An address.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Address {
    /// First line.
    pub street: String,
    /// Second line.
    pub more: String,
    /// City.
    pub city: String,
    /// State, two letters.
    pub state: String,
    /// Postal code, digits alone.
    pub postal_code: String,
    /// Country, where it is another than the United States.
    pub country: String,
}

/// Who answers questions.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// Name.
    pub name: String,
    /// Telephone, ten digits.
    pub telephone: String,
    /// Electronic mail.
    pub mail: String,
}

/// A person or organisation.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct PartyDraft {
    /// Whether it is a person.
    pub person: bool,
    /// Last name, or name of an organisation.
    pub last: String,
    /// First name.
    pub first: String,
    /// Middle name.
    pub middle: String,
    /// What kind of number: `XX` for an NPI, `MI` for a member, `PI` for a payer, `46` for a sender.
    pub number_kind: String,
    /// The number.
    pub number: String,
    /// Address.
    pub address: Option<Address>,
    /// Taxonomy code.
    pub taxonomy: String,
    /// Numbers of other kinds: kind and number.
    pub references: Vec<(String, String)>,
    /// Date of birth and sex.
    pub born: Option<(Date, String)>,
    /// Who answers questions.
    pub contact: Option<Contact>,
}

impl PartyDraft {
    /// The segments of the party, for an entity code.
    pub(crate) fn segments(&self, entity: &str, taxonomy_kind: &str) -> Vec<SegmentDraft> {
        let kind = if self.person { "1" } else { "2" };
        let Self { last, first, middle, number_kind, number, .. } = self;
        let name = [entity, kind, last, first, middle, "", "", number_kind, number];
        let mut all = vec![SegmentDraft::of("NM1", name)];
        all.extend(self.address.iter().flat_map(Address::segments));
        if let Some((day, sex)) = &self.born {
            all.push(SegmentDraft::of("DMG", ["D8", &value::day(*day), sex]));
        }
        if !self.taxonomy.is_empty() && !taxonomy_kind.is_empty() {
            all.push(SegmentDraft::of("PRV", [taxonomy_kind, "PXC", &self.taxonomy]));
        }
        all.extend(
            self.references.iter().map(|(kind, number)| SegmentDraft::of("REF", [kind, number])),
        );
        all.extend(self.contact.iter().map(Contact::segment));
        all
    }

    /// The party's loop; the entity code follows from which loop it is.
    pub fn in_loop(&self, id: LoopId) -> LoopDraft {
        let entity = id.guide().slots.first().and_then(|slot| slot.qualifiers.first()).copied();
        LoopDraft::new(id, self.segments(entity.unwrap_or_default(), "PE"))
    }
}

impl Address {
    pub(crate) fn segments(&self) -> [SegmentDraft; 2] {
        let Self { street, more, city, state, postal_code, country } = self;
        let street = SegmentDraft::of("N3", [street, more]);
        [street, SegmentDraft::of("N4", [city, state, postal_code, country])]
    }
}

impl Contact {
    pub(crate) fn segment(&self) -> SegmentDraft {
        let mut values = vec!["IC".to_owned(), self.name.clone()];
        for (kind, number) in [("TE", &self.telephone), ("EM", &self.mail)] {
            if !number.is_empty() {
                values.extend([kind.to_owned(), number.clone()]);
            }
        }
        SegmentDraft::new("PER", values.into_iter().map(Into::into))
    }
}
