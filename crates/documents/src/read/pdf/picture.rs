//! A page as a picture, to be looked at beside its text.

use super::{super::guarded, opened};
use crate::incoming::Refused;
use hayro::{
    RenderCache, RenderSettings, hayro_interpret::InterpreterSettings, render,
    vello_cpu::color::palette::css::WHITE,
};

/// Dots along the longer side of a picture.
const LONGER_SIDE: f32 = 1_400.0;

/// The page of a PDF, counted from one, as PNG.
pub fn png(bytes: &[u8], number: u32) -> Result<Vec<u8>, Refused> {
    guarded(|| drawn(bytes, number))
}

fn drawn(bytes: &[u8], number: u32) -> Result<Vec<u8>, Refused> {
    let file = opened(bytes)?;
    let at = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    let page = at.and_then(|at| file.pages().get(at)).ok_or(Refused::Empty)?;
    let (width, height) = page.render_dimensions();
    let longer = width.max(height);
    if !longer.is_finite() || longer <= 0.0 {
        return Err(Refused::Broken);
    }
    let scale = LONGER_SIDE / longer;
    let settings = RenderSettings {
        x_scale: scale,
        y_scale: scale,
        bg_color: WHITE,
        ..RenderSettings::default()
    };
    let picture = render(page, &RenderCache::new(), &InterpreterSettings::default(), &settings);
    picture.into_png().map_err(|_| Refused::Broken)
}
