//! Claims in a list: the desk, and everything else.

use super::{ClaimFind, ClaimPage, ClaimSort, row::Book};
use crate::{Result, permission::Reach, work::Work};
use nadi_base::Sensitive;
use nadi_store::{
    Snapshot,
    table::{DeskFilter, DeskOrder, DeskPage},
};

const MOST: u32 = 200;

/// Lists claims.
pub fn list(work: &Work<'_>, find: ClaimFind) -> Result<ClaimPage> {
    let (limit, skip) = (find.limit.unwrap_or(50).clamp(1, MOST), find.offset.unwrap_or(0));
    work.read(|snapshot| {
        let book = Book::open(work, snapshot)?;
        if work.reach != Reach::Practice {
            return Ok(ClaimPage {
                claims: Vec::new(),
                more: false,
                count: 0,
                charge: book.money(0),
                near_limit: 0,
            });
        }
        let filter = filter(&find, &book);
        let order = order(find.sort);
        let page = DeskPage { order, person: work.person, limit: limit + 1, skip };
        let mut claims = snapshot.claims().desk(&filter, page)?;
        let more = claims.len() > limit as usize;
        claims.truncate(limit as usize);
        let (count, charge) = snapshot.claims().desk_tally(&filter)?;
        let rows = claims.iter().map(|claim| book.row(snapshot, claim));
        Ok(ClaimPage {
            claims: rows.collect::<Result<_>>()?,
            more,
            count,
            charge: book.money(charge),
            near_limit: near(snapshot, filter, &book)?,
        })
    })
}

fn near(snapshot: Snapshot<'_>, filter: DeskFilter, book: &Book) -> Result<u32> {
    let near = DeskFilter { file_by: Some(near_day(book)), ..filter };
    Ok(snapshot.claims().desk_tally(&near)?.0)
}

fn near_day(book: &Book) -> nadi_base::Date {
    book.today.plus_days(i32::from(book.near))
}

fn order(of: ClaimSort) -> DeskOrder {
    match of {
        ClaimSort::Desk => DeskOrder::Desk,
        ClaimSort::Age => DeskOrder::Age,
        ClaimSort::Charge => DeskOrder::Charge,
        ClaimSort::Deadline => DeskOrder::Deadline,
        ClaimSort::Newest => DeskOrder::Newest,
    }
}

fn filter(of: &ClaimFind, book: &Book) -> DeskFilter {
    let text = of.text.as_ref().map(Sensitive::expose).map(|text| text.trim().to_owned());
    DeskFilter {
        failed: of.failed,
        status: of.status.clone(),
        case_status: of.case_status.clone(),
        category: of.category.map(|category| category.word().to_owned()),
        rule: of.rule.clone(),
        payer_id: of.payer_id.clone(),
        patient: of.patient,
        visit: of.visit,
        batch: None,
        assignee: of.assignee,
        unassigned: of.unassigned,
        file_by: of.near_limit.then(|| near_day(book)),
        underpaid: of.underpaid.then_some(book.may_be),
        text: text.filter(|text| !text.is_empty()),
    }
}
