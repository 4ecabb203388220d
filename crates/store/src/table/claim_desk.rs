//! The desk's own questions: failed claims with their case, in the order in which people work.

use crate::{
    error::StoreError,
    record::{Reader, Record as _, Saved},
    table::{Claim, ClaimCaseStatus, ClaimStatus, claim_filter},
    value::Column,
};
use nadi_base::{ClaimBatchId, ClaimId, Date, PatientId, PersonId, VisitId};
use rusqlite::{params, params_from_iter, types::Value};

const NEAR: &str = "id IN (SELECT c.id FROM claim c JOIN payer p ON p.number = c.payer_id WHERE \
    date(c.served_from, '+' || p.filing_limit_days || ' days') <= ?) AND status IN ('draft', 'failed', \
    'passed', 'held', 'batched', 'refused')";
const UNDERPAID: &str = "row IN (SELECT claim FROM claim_line WHERE expected - allowed > ?)";
const TEXT: &str = "(instr(lower(number), lower(?)) > 0 OR \
    instr(lower(coalesce(patient_name, '')), lower(?)) > 0 OR instr(lower(payer), lower(?)) > 0)";
const DESK: &str = "ORDER BY (SELECT k.assignee IS NULL OR k.assignee = ? FROM claim_case k \
    WHERE k.claim = claim.id) DESC, (SELECT k.priority FROM claim_case k WHERE k.claim = claim.id) DESC, \
    (SELECT coalesce(k.file_by, '9') FROM claim_case k WHERE k.claim = claim.id), row";
const ALIKE: &str = "WHERE charge = ?1 AND status IN ('sent', 'acknowledged', 'received', 'accepted', \
    'paid', 'part_paid', 'denied', 'reversed') AND (?2 = '' OR lower(coalesce(member, '')) = lower(?2)) \
    ORDER BY row DESC LIMIT 20";
const LAST_BATCH: &str = "SELECT s.batch FROM claim_sent s JOIN claim_batch b ON b.id = s.batch \
    WHERE s.claim = ?1 AND b.status <> 'cancelled' ORDER BY b.row DESC LIMIT 1";

/// In which order the desk lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DeskOrder {
    /// Own and unassigned first, then by priority, then by deadline.
    #[default]
    Desk,
    /// The oldest trouble first.
    Age,
    /// The most money first.
    Charge,
    /// The nearest deadline first.
    Deadline,
    /// The newest first.
    Newest,
}

/// Which claims; what is left out does not narrow.
#[derive(Clone, Debug, Default)]
pub struct DeskFilter {
    /// Only those whose case is not over.
    pub failed: bool,
    /// In one of these states.
    pub status: Vec<ClaimStatus>,
    /// Whose case is in one of these states.
    pub case_status: Vec<ClaimCaseStatus>,
    /// Whose case is of this kind.
    pub category: Option<String>,
    /// In which this rule found something, or whose case it is about.
    pub rule: Option<String>,
    /// Of this payer.
    pub payer_id: Option<String>,
    /// Of this patient.
    pub patient: Option<PatientId>,
    /// Of this visit.
    pub visit: Option<VisitId>,
    /// In this batch.
    pub batch: Option<ClaimBatchId>,
    /// Mended by this person.
    pub assignee: Option<PersonId>,
    /// Mended by nobody.
    pub unassigned: bool,
    /// Which the payer takes no longer than this day, and which it does not have.
    pub file_by: Option<Date>,
    /// Of which the payer allowed so much less than agreed, in cents.
    pub underpaid: Option<i64>,
    /// Whose number, patient or payer holds this.
    pub text: Option<String>,
}

impl DeskFilter {
    fn conditions(&self) -> (String, Vec<Value>) {
        let (mut sql, mut given) = (String::from("WHERE status <> 'erased'"), Vec::new());
        let mut and = |condition: &str, values: Vec<Value>| {
            sql.push_str(" AND ");
            sql.push_str(condition);
            given.extend(values);
        };
        let in_case =
            |condition: &str| format!("id IN (SELECT claim FROM claim_case WHERE {condition})");
        if self.failed {
            and(&in_case("status IN ('open', 'in_progress', 'escalated')"), Vec::new());
        }
        if !self.status.is_empty() {
            let (marks, values) = listed(&self.status);
            let condition = claim_filter::in_status(&marks, &self.status);
            and(&condition, values);
        }
        if !self.case_status.is_empty() {
            let (marks, values) = listed(&self.case_status);
            and(&in_case(&format!("status IN ({marks})")), values);
        }
        if self.unassigned {
            and(&in_case("assignee IS NULL"), Vec::new());
        }
        if let Some(rule) = &self.rule {
            let found = "row IN (SELECT claim FROM claim_finding WHERE rule = ?)";
            let condition = format!("({found} OR {})", in_case("rule = ?"));
            and(&condition, vec![rule.to_value(), rule.to_value()]);
        }
        if let Some(text) = &self.text {
            and(TEXT, vec![text.to_value(), text.to_value(), text.to_value()]);
        }
        let single = [
            (in_case("category = ?"), self.category.as_ref().map(Column::to_value)),
            (in_case("assignee = ?"), self.assignee.map(|id| id.to_value())),
            ("payer_id = ?".to_owned(), self.payer_id.as_ref().map(Column::to_value)),
            ("patient = ?".to_owned(), self.patient.map(|id| id.to_value())),
            ("visit = ?".to_owned(), self.visit.map(|id| id.to_value())),
            (
                "id IN (SELECT claim FROM claim_sent WHERE batch = ?)".to_owned(),
                self.batch.map(|id| id.to_value()),
            ),
            (NEAR.to_owned(), self.file_by.map(|day| day.to_value())),
            (UNDERPAID.to_owned(), self.underpaid.map(|cents| cents.to_value())),
        ];
        for (condition, value) in single {
            if let Some(value) = value {
                and(&condition, vec![value]);
            }
        }
        (sql, given)
    }
}

fn listed<T: Column>(words: &[T]) -> (String, Vec<Value>) {
    (vec!["?"; words.len()].join(", "), words.iter().map(Column::to_value).collect())
}

/// What a page of the desk is asked for.
#[derive(Clone, Copy, Debug)]
pub struct DeskPage {
    /// The order.
    pub order: DeskOrder,
    /// Who asks: their own come first.
    pub person: PersonId,
    /// How many.
    pub limit: u32,
    /// How many to pass over.
    pub skip: u32,
}

impl Reader<'_, Claim> {
    /// A page of the desk.
    pub fn desk(&self, of: &DeskFilter, page: DeskPage) -> Result<Vec<Saved<Claim>>, StoreError> {
        let (conditions, mut given) = of.conditions();
        let order = match page.order {
            DeskOrder::Desk => {
                given.push(page.person.to_value());
                DESK
            }
            DeskOrder::Age => {
                "ORDER BY (SELECT failed_at FROM claim_case k WHERE k.claim = claim.id), row"
            }
            DeskOrder::Charge => "ORDER BY charge DESC, row",
            DeskOrder::Deadline => {
                "ORDER BY (SELECT coalesce(file_by, '9') FROM claim_case k WHERE k.claim = claim.id), row"
            }
            DeskOrder::Newest => "ORDER BY row DESC",
        };
        given.extend([page.limit.to_value(), page.skip.to_value()]);
        let rest = format!("{conditions} {order} LIMIT ? OFFSET ?");
        self.list(&rest, params_from_iter(given))
    }

    /// How many a filter finds, and what they charge together, in cents.
    pub fn desk_tally(&self, of: &DeskFilter) -> Result<(u32, i64), StoreError> {
        let (conditions, given) = of.conditions();
        let sql =
            format!("SELECT count(*), coalesce(sum(charge), 0) FROM {} {conditions}", Claim::KIND);
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement.query_row(params_from_iter(given), |row| Ok((row.get(0)?, row.get(1)?)))?)
    }

    /// Sent claims with this charge and member, the newest first: what an answer may be about.
    pub fn alike(&self, charge: i64, member: &str) -> Result<Vec<Saved<Claim>>, StoreError> {
        self.list(ALIKE, params![charge, member])
    }

    /// The batch that a claim is or was in last.
    pub fn last_batch(&self, claim: ClaimId) -> Result<Option<ClaimBatchId>, StoreError> {
        let mut statement = self.connection.prepare_cached(LAST_BATCH)?;
        let mut rows = statement.query([claim.to_value()])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        Ok(ClaimBatchId::from_value(row.get_ref(0)?))
    }
}
