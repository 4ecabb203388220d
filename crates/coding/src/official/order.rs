//! The order file of ICD-10-CM: a line a code, in columns.

use super::{BadRow, columns, each};
use crate::icd::IcdCode;

/// One line of the order file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderLine {
    /// The code.
    pub code: IcdCode,
    /// Whether it may be billed; a heading may not.
    pub billable: bool,
    /// Its long title.
    pub title: String,
}

/// Reads an order file: number in columns 1 to 5, code in 7 to 13, whether it may be billed in 15, the long
/// title from 78 on.
pub fn order(text: &str) -> (Vec<OrderLine>, Vec<BadRow>) {
    each(text, |line| (!line.trim().is_empty()).then(|| order_line(line)))
}

fn order_line(line: &str) -> Result<OrderLine, &'static str> {
    let numbered = columns(line, 1, 5).bytes().all(|byte| byte.is_ascii_digit());
    let code = IcdCode::parse(columns(line, 7, 13)).filter(|_| numbered);
    let code = code.ok_or("there is no code where one should stand")?;
    let billable = match columns(line, 15, 15) {
        "1" => true,
        "0" => false,
        _ => return Err("it does not say whether the code may be billed"),
    };
    let long = columns(line, 78, line.len());
    let title = if long.is_empty() { columns(line, 17, 76) } else { long };
    if title.is_empty() {
        return Err("the code has no title");
    }
    Ok(OrderLine { code, billable, title: title.to_owned() })
}
