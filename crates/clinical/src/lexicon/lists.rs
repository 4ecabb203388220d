//! Small lists of words and names that the rules ask for, as they lie in `assets/lexicons/lists.txt`.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// A list of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum List {
    /// Words that speak about a disease without stating it: its risk, its prevention.
    AboutDisease,
    /// Words that only a clinic of the US says.
    American,
    /// Ends of verbs by which a doctor asks for something.
    AskingEnds,
    /// Words of all that was named before.
    AllOf,
    /// Parts of the body.
    BodyParts,
    /// Complaints by which a doctor calls what it is.
    Called,
    /// Beginnings of verbs of somebody who looks after the patient.
    Caring,
    /// Kinds of drugs, which are no line of a prescription.
    Classes,
    /// Beginnings of words that say that something began.
    Began,
    /// Beginnings of words of a disease held in check.
    Control,
    /// Complaints of which patients say how often.
    Counted,
    /// Words after a disease that make a drug of it: 'TB tablets'.
    DrugOf,
    /// Where one goes at once.
    EmergencyPlace,
    /// Endings of nouns of Tamil and Telugu.
    Endings,
    /// Words of a blood sugar before food.
    Fasting,
    /// Words with which a speaker means their own body.
    FirstPerson,
    /// Words of doses that were missed.
    Forgets,
    /// Names of drugs that are only a form: 'ear drops'.
    FormsOnly,
    /// Beginnings of verbs with which a doctor gives a drug.
    Giving,
    /// Words of giving a drug to somebody.
    Gave,
    /// Words of one drug in the place of another.
    Instead,
    /// Drugs that are inhaled.
    Inhaled,
    /// Beginnings of verbs of inhaling.
    Inhaling,
    /// Beginnings of words of an injection.
    Injections,
    /// Ends of verbs that say that a complaint stays.
    Lasting,
    /// Words that say that a habit was given up.
    LeftHabit,
    /// Words of a level that was found.
    Levels,
    /// Words before the name of a disease that are no part of it.
    Loose,
    /// Beginnings of words with which a doctor examines.
    Looking,
    /// Words of what may come.
    MayHappen,
    /// Beginnings of words that make a measurement of 'sugar' and 'pressure'.
    Measured,
    /// Words of a disease that are names of what is measured or felt, too.
    Measures,
    /// Words that end the name of a disease.
    NameEnds,
    /// Words that say that a drug does not help.
    NoHelp,
    /// Words that mean now, to a nurse.
    Now,
    /// Words before a disease that is over.
    OldOnes,
    /// Words of 'only then'.
    Only,
    /// Words that only begin or sound like a form.
    OnlyAlike,
    /// Words before a question that say nothing.
    Openings,
    /// Words before a child that is not the one who came.
    OtherChild,
    /// Parts of the names of what a patient had done once.
    Operations,
    /// Words of blood pressure.
    Pressure,
    /// Pairs of words with the word of a complaint that are none.
    Pseudo,
    /// Complaints that an examination shows.
    Seen,
    /// Parts of the body that a side is said of.
    Sided,
    /// Words after a disease that make a test or a vaccine of it.
    TestOf,
    /// Words with which somebody else advises.
    Told,
    /// Words with which a speaker takes back a number.
    TakesBack,
    /// Words before 'month' that make a date of it.
    ThatTime,
    /// Words by which a doctor is called.
    Titles,
    /// Words before the next step of a dose.
    Then,
    /// Words with which a doctor says what it is.
    ThisIs,
    /// Words that stand for the drug that was just named.
    ThatDrug,
    /// Words of a body that is well.
    Well,
    /// Beginnings of words of washing a drug off.
    Washing,
    /// Beginnings of 'if you take it'.
    TakenIf,
}

const NAMES: [(&str, List); 56] = [
    ("about_disease", List::AboutDisease),
    ("all_of", List::AllOf),
    ("american", List::American),
    ("asking_ends", List::AskingEnds),
    ("began", List::Began),
    ("body_parts", List::BodyParts),
    ("called", List::Called),
    ("caring", List::Caring),
    ("classes", List::Classes),
    ("control", List::Control),
    ("counted", List::Counted),
    ("drug_of", List::DrugOf),
    ("emergency_place", List::EmergencyPlace),
    ("endings", List::Endings),
    ("fasting", List::Fasting),
    ("first_person", List::FirstPerson),
    ("forgets", List::Forgets),
    ("forms_only", List::FormsOnly),
    ("gave", List::Gave),
    ("giving", List::Giving),
    ("inhaled", List::Inhaled),
    ("inhaling", List::Inhaling),
    ("injections", List::Injections),
    ("instead", List::Instead),
    ("lasting", List::Lasting),
    ("left_habit", List::LeftHabit),
    ("levels", List::Levels),
    ("loose", List::Loose),
    ("looking", List::Looking),
    ("may_happen", List::MayHappen),
    ("measured", List::Measured),
    ("measures", List::Measures),
    ("name_ends", List::NameEnds),
    ("no_help", List::NoHelp),
    ("now", List::Now),
    ("old_ones", List::OldOnes),
    ("only", List::Only),
    ("only_alike", List::OnlyAlike),
    ("openings", List::Openings),
    ("operations", List::Operations),
    ("other_child", List::OtherChild),
    ("pressure", List::Pressure),
    ("pseudo", List::Pseudo),
    ("seen", List::Seen),
    ("sided", List::Sided),
    ("taken_if", List::TakenIf),
    ("takes_back", List::TakesBack),
    ("test_of", List::TestOf),
    ("that_drug", List::ThatDrug),
    ("that_time", List::ThatTime),
    ("then", List::Then),
    ("this_is", List::ThisIs),
    ("titles", List::Titles),
    ("told", List::Told),
    ("washing", List::Washing),
    ("well", List::Well),
];

#[derive(Default)]
struct Words {
    exact: HashSet<&'static str>,
    all: Vec<&'static str>,
}

fn table() -> &'static HashMap<List, Words> {
    static TABLE: OnceLock<HashMap<List, Words>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: HashMap<List, Words> = HashMap::new();
        for line in include_str!("../../../../assets/lexicons/lists.txt").lines() {
            let Some((name, words)) = line.split_once(" ; ") else { continue };
            let Some((_, list)) = NAMES.iter().find(|(known, _)| *known == name) else { continue };
            let all: Vec<&'static str> = words.split(", ").collect();
            table.insert(*list, Words { exact: all.iter().copied().collect(), all });
        }
        table
    })
}

/// Whether a list has this word or name.
pub(crate) fn lists(list: List, word: &str) -> bool {
    table().get(&list).is_some_and(|words| words.exact.contains(word))
}

/// Whether the word begins like one of a list.
pub(crate) fn begins(list: List, word: &str) -> bool {
    table().get(&list).is_some_and(|words| words.all.iter().any(|one| word.starts_with(one)))
}

/// Whether the word ends like one of a list.
pub(crate) fn ends(list: List, word: &str) -> bool {
    table().get(&list).is_some_and(|words| words.all.iter().any(|one| word.ends_with(one)))
}

/// Whether the name has one of a list in it.
pub(crate) fn has_part(list: List, name: &str) -> bool {
    table().get(&list).is_some_and(|words| words.all.iter().any(|one| name.contains(one)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::lexicon;

    #[test]
    fn every_line_of_the_table_is_known_and_every_list_is_there() {
        let text = include_str!("../../../../assets/lexicons/lists.txt");
        assert!(text.lines().is_sorted(), "sorted by bytes");
        for line in text.lines() {
            let name = line.split(" ; ").next().unwrap_or_default();
            assert!(NAMES.iter().any(|(known, _)| *known == name), "{name} is a list");
        }
        for (name, list) in NAMES {
            assert!(table().contains_key(&list), "{name} has words");
        }
    }

    #[test]
    fn names_of_concepts_are_of_the_lexicon() {
        for list in [List::Called, List::Seen, List::Counted, List::Classes, List::FormsOnly] {
            for name in &table()[&list].all {
                let known = lexicon().concepts.iter().any(|concept| concept.name == *name);
                assert!(known, "{name} is a concept");
            }
        }
    }
}
