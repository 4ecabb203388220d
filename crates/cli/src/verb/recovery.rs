//! `nadi profile recovery`.

use crate::{
    args::Recovery,
    ending::{Ending, Failure},
    paper::Paper,
    prompts::Prompt,
    secret,
    sitting::{Context, Sitting},
};
use nadi_api::commands;
use nadi_app::desk::{CodeGroup, RecoveryCode, RecoveryConfirm, SessionRecover};
use nadi_base::Sensitive;

/// How many groups the printed code has.
const GROUPS: usize = 8;

/// Runs the verb.
pub(super) fn run(
    verb: Recovery,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    match verb {
        Recovery::Confirm => confirm(context, paper),
        Recovery::Renew => {
            let sitting = Sitting::unlocked(context)?;
            paper.print(&sitting.send::<commands::RecoveryRenew>(())?, code)?;
            Ok(Ending::Done)
        }
        Recovery::Use => open_with_code(context, paper),
    }
}

/// The groups of the code with dashes between them, as they are printed.
pub(super) fn code(recovery: &RecoveryCode) -> String {
    let groups = recovery.groups.iter().map(|group| group.expose().as_str());
    groups.collect::<Vec<_>>().join("-")
}

fn confirm(context: &Context, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let sitting = Sitting::at_door(context)?;
    let session = sitting.unlock(context)?;
    let typed = secret::from_pipe_or_person(Prompt::RecoveryCode, context.language())?;
    let groups = asked(typed.expose(), &session.recovery_ask)
        .ok_or(Failure::Usage("the recovery code has eight groups"))?;
    let done = sitting.send::<commands::RecoveryConfirm>(RecoveryConfirm { groups })?;
    paper.print(&done, |_| String::new())?;
    Ok(Ending::Done)
}

/// The groups that are asked for, out of the whole code; a person may leave the dashes out.
fn asked(typed: &str, ask: &[u8]) -> Option<Vec<CodeGroup>> {
    let letters: Vec<char> = typed.chars().filter(|letter| letter.is_alphanumeric()).collect();
    if letters.is_empty() || !letters.len().is_multiple_of(GROUPS) {
        return None;
    }
    let groups: Vec<String> =
        letters.chunks(letters.len() / GROUPS).map(|group| group.iter().collect()).collect();
    let group = |index: u8| {
        let text = groups.get(usize::from(index).checked_sub(1)?)?;
        Some(CodeGroup { index, text: Sensitive::new(text.clone()) })
    };
    ask.iter().map(|index| group(*index)).collect()
}

fn open_with_code(context: &Context, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let name = context.global.sign_in.clone();
    let sign_in =
        name.ok_or(Failure::Usage("--as NAME is needed here: whose password is set anew"))?;
    let recovery_code = secret::from_pipe_or_person(Prompt::RecoveryCode, context.language())?;
    let file = context.environment.new_password_file.as_deref();
    let password = secret::new_password(file, context.language())?;
    let sitting = Sitting::at_door(context)?;
    let request = SessionRecover { recovery_code, sign_in, password };
    let session = sitting.send::<commands::SessionRecover>(request)?;
    paper.print(&session, |session| session.sign_in.clone())?;
    Ok(Ending::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_asked_groups_are_cut_out_of_the_whole() {
        let typed = "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-FFFFF-GGGGG-HHHHH";
        let groups = asked(typed, &[2, 8]).unwrap();
        assert_eq!(groups[0].text.expose(), "BBBBB", "groups are counted from one");
        assert_eq!(groups[1].text.expose(), "HHHHH");
        let bare = asked(&typed.replace('-', ""), &[2, 8]).unwrap();
        assert_eq!(bare, groups, "dashes are for reading, not for typing");
        assert_eq!(asked("AAAAA-BB", &[1, 2]), None, "half a code is none");
    }
}
