//! Sound in which nobody speaks, made from numbers: instruments, a band, a street.
#![expect(clippy::cast_precision_loss, reason = "overtones and some minutes of samples")]

use nadi_audio::RATE;
use std::f32::consts::TAU;

/// Something that sounds.
pub(crate) type Instrument = fn(&mut Chance, f32) -> Vec<f32>;

/// Everything that is played, by name. Each gives so many seconds.
pub(crate) const ALL: [(&str, Instrument); 10] = [
    ("plucked strings", plucked),
    ("a piano", piano),
    ("a flute", flute),
    ("a fiddle that glides", fiddle),
    ("a reed over a drone", reed),
    ("an organ", organ),
    ("drums", drums),
    ("a band", band),
    ("a street", street),
    ("bells", bells),
];

/// Numbers that look like chance.
pub(crate) struct Chance(u32);

impl Chance {
    pub(crate) const fn of(seed: u32) -> Self {
        Self(seed.wrapping_mul(2_654_435_761) | 1)
    }

    /// Between -1 and 1.
    pub(crate) fn next(&mut self) -> f32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f32::from((self.0 >> 16) as u16) / 32_768.0 - 1.0
    }

    fn between(&mut self, low: f32, high: f32) -> f32 {
        (high - low).mul_add(self.next().mul_add(0.5, 0.5), low)
    }

    pub(crate) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        from[(self.0 >> 12) as usize % from.len()]
    }
}

/// Steps of a scale above its lowest note, in half tones.
const SCALE: [f32; 11] = [0.0, 1.0, 4.0, 5.0, 7.0, 8.0, 11.0, 12.0, 16.0, 17.0, 19.0];

fn hertz(lowest: f32, step: f32) -> f32 {
    lowest * (step / 12.0).exp2()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some minutes")]
fn length(seconds: f32) -> usize {
    (seconds * RATE as f32) as usize
}

fn seconds(at: usize) -> f32 {
    at as f32 / RATE as f32
}

/// Notes one after the other, each laid over the end of the one before.
fn melody(
    chance: &mut Chance,
    span: f32,
    (shortest, longest): (f32, f32),
    mut note: impl FnMut(&mut Chance, f32) -> Vec<f32>,
) -> Vec<f32> {
    let mut out = vec![0.0; length(span)];
    let mut at = 0.0;
    while at < span {
        let lasts = chance.between(shortest, longest);
        // Now and then a rest.
        if chance.next() > -0.8 {
            lay(&mut out, at, &note(chance, lasts));
        }
        at += lasts;
    }
    out
}

fn lay(out: &mut [f32], at: f32, sound: &[f32]) {
    let from = length(at).min(out.len());
    for (under, over) in out[from..].iter_mut().zip(sound) {
        *under += over;
    }
}

/// Swells and fades.
fn shaped(at: f32, lasts: f32, swell: f32) -> f32 {
    (at / swell).min((lasts - at) / swell).clamp(0.0, 1.0)
}

fn plucked(chance: &mut Chance, span: f32) -> Vec<f32> {
    melody(chance, span, (0.18, 0.5), |chance, lasts| {
        let string = length(1.0 / hertz(150.0, chance.pick(&SCALE))).max(2);
        let mut line: Vec<f32> = (0..string).map(|_| chance.next() * 0.4).collect();
        let mut out = Vec::new();
        for at in 0..length(lasts + 0.4) {
            let place = at % string;
            out.push(line[place]);
            line[place] = (line[place] + line[(place + 1) % string]) * 0.498;
        }
        out
    })
}

fn struck(pitch: f32, lasts: f32, fades: f32, partials: &[(f32, f32)]) -> Vec<f32> {
    let sample = |at: usize| {
        let time = seconds(at);
        let tone: f32 = partials
            .iter()
            .map(|(times, loud)| {
                (time * pitch * times * TAU).sin() * loud * (-time * fades * times.sqrt()).exp()
            })
            .sum();
        tone * shaped(time, lasts, 0.005)
    };
    (0..length(lasts)).map(sample).collect()
}

fn piano(chance: &mut Chance, span: f32) -> Vec<f32> {
    const PARTIALS: [(f32, f32); 6] =
        [(1.0, 0.2), (2.0, 0.12), (3.0, 0.07), (4.01, 0.05), (5.02, 0.03), (6.05, 0.02)];
    melody(chance, span, (0.15, 0.6), |chance, lasts| {
        let lowest = chance.pick(&[110.0, 147.0, 220.0]);
        let mut out = struck(hertz(lowest, chance.pick(&SCALE)), lasts + 0.5, 3.0, &PARTIALS);
        for _ in 0..chance.pick(&[0, 0, 1, 2]) {
            let other = struck(hertz(lowest, chance.pick(&SCALE)), lasts + 0.5, 3.0, &PARTIALS);
            lay(&mut out, 0.0, &other);
        }
        out
    })
}

fn bells(chance: &mut Chance, span: f32) -> Vec<f32> {
    const PARTIALS: [(f32, f32); 5] =
        [(0.5, 0.1), (1.0, 0.2), (1.19, 0.1), (2.0, 0.1), (2.74, 0.08)];
    melody(chance, span, (0.3, 0.9), |chance, lasts| {
        struck(hertz(330.0, chance.pick(&SCALE)), lasts + 1.2, 2.0, &PARTIALS)
    })
}

/// A tone whose pitch may move, with its overtones by a bow's, reed's or pipe's colour.
fn blown(lasts: f32, swell: f32, overtones: &[f32], mut pitch: impl FnMut(f32) -> f32) -> Vec<f32> {
    let mut turned = 0.0;
    let sample = |at: usize| {
        let time = seconds(at);
        turned += pitch(time) / RATE as f32;
        let tone: f32 = overtones
            .iter()
            .enumerate()
            .map(|(number, loud)| (turned * (number as f32 + 1.0) * TAU).sin() * loud)
            .sum();
        tone * shaped(time, lasts, swell)
    };
    (0..length(lasts)).map(sample).collect()
}

fn flute(chance: &mut Chance, span: f32) -> Vec<f32> {
    melody(chance, span, (0.2, 0.8), |chance, lasts| {
        let note = hertz(260.0, chance.pick(&SCALE));
        let mut out = blown(lasts, 0.04, &[0.25, 0.08, 0.03], |time| {
            note * (time * 5.5 * TAU).sin().mul_add(0.012, 1.0)
        });
        for sample in &mut out {
            *sample *= chance.next().mul_add(0.08, 1.0);
        }
        out
    })
}

fn fiddle(chance: &mut Chance, span: f32) -> Vec<f32> {
    let bowed: Vec<f32> = (1..14).map(|number| 0.22 / number as f32).collect();
    let mut from = 180.0;
    melody(chance, span, (0.25, 0.9), |chance, lasts| {
        let (start, end) = (from, hertz(146.0, chance.pick(&SCALE)));
        from = end;
        blown(lasts, 0.05, &bowed, |time| {
            let way = (time / lasts * 1.6).min(1.0);
            let shake = (time * 6.0 * TAU).sin().mul_add(0.02, 1.0);
            (start + (end - start) * way * way * 2.0f32.mul_add(-way, 3.0)) * shake
        })
    })
}

fn reed(chance: &mut Chance, span: f32) -> Vec<f32> {
    let loud: Vec<f32> = (1..18).map(|number| 0.12 / (number as f32).sqrt()).collect();
    let mut out = melody(chance, span, (0.12, 0.6), |chance, lasts| {
        let note = hertz(147.0, chance.pick(&SCALE));
        blown(lasts, 0.02, &loud, |time| note * (time * 7.0 * TAU).sin().mul_add(0.006, 1.0))
    });
    let drone = blown(span, 0.5, &[0.06, 0.05, 0.04, 0.03, 0.03, 0.02], |_| 73.4);
    lay(&mut out, 0.0, &drone);
    out
}

fn organ(chance: &mut Chance, span: f32) -> Vec<f32> {
    melody(chance, span, (0.5, 1.6), |chance, lasts| {
        let root = chance.pick(&[130.8, 146.8, 98.0, 174.6]);
        let mut out = vec![0.0; length(lasts)];
        for step in [0.0, 4.0, 7.0, 12.0] {
            let pipe = blown(lasts, 0.03, &[0.08, 0.05, 0.0, 0.04], |_| hertz(root, step));
            lay(&mut out, 0.0, &pipe);
        }
        out
    })
}

fn drums(chance: &mut Chance, span: f32) -> Vec<f32> {
    let beat = chance.between(0.2, 0.3);
    let mut out = vec![0.0; length(span)];
    let mut at = 0.0;
    let mut count = 0_u32;
    while at < span {
        let kick = blown(0.16, 0.004, &[0.5], |time| 50.0 + 120.0 * (-time * 40.0).exp());
        let (snare, hat) = (burst(chance, 0.14, 22.0, 0.3), burst(chance, 0.05, 70.0, 0.15));
        if count.is_multiple_of(4) || chance.next() > 0.7 {
            lay(&mut out, at, &kick);
        }
        if count % 4 == 2 {
            lay(&mut out, at, &snare);
        }
        lay(&mut out, at, &hat);
        count += 1;
        at += beat;
    }
    out
}

fn burst(chance: &mut Chance, lasts: f32, fades: f32, loud: f32) -> Vec<f32> {
    (0..length(lasts)).map(|at| chance.next() * loud * (-seconds(at) * fades).exp()).collect()
}

fn band(chance: &mut Chance, span: f32) -> Vec<f32> {
    let mut out = drums(chance, span);
    for (player, loud) in [(plucked as Instrument, 0.6), (organ, 0.5), (fiddle, 0.7)] {
        let part: Vec<f32> = player(chance, span).iter().map(|one| one * loud).collect();
        lay(&mut out, 0.0, &part);
    }
    out
}

/// Engines that come and go, horns, birds, wheels on stones.
fn street(chance: &mut Chance, span: f32) -> Vec<f32> {
    let (mut low, mut rumble) = (0.0, 0.0);
    let mut out: Vec<f32> = (0..length(span))
        .map(|at| {
            low = low * 0.97 + chance.next() * 0.03;
            rumble = rumble * 0.999 + chance.next() * 0.001;
            low * ((seconds(at) * 0.13 * TAU).sin().mul_add(0.6, 0.9)) + rumble
        })
        .collect();
    let mut at = 0.0;
    while at < span {
        let sound = match chance.pick(&[0, 1, 2, 3]) {
            0 => horn(chance),
            1 => bird(chance),
            2 => engine(chance),
            _ => burst(chance, 0.3, 9.0, 0.3),
        };
        lay(&mut out, at, &sound);
        at += chance.between(0.3, 2.5);
    }
    out
}

fn horn(chance: &mut Chance) -> Vec<f32> {
    let (pitch, lasts) = (chance.between(300.0, 480.0), chance.between(0.2, 0.9));
    let mut out = blown(lasts, 0.02, &[0.1, 0.09, 0.08, 0.05, 0.04, 0.03], |_| pitch);
    lay(&mut out, 0.0, &blown(lasts, 0.02, &[0.1, 0.08, 0.06, 0.05], |_| pitch * 1.26));
    out
}

fn bird(chance: &mut Chance) -> Vec<f32> {
    let (pitch, turns) = (chance.between(1_800.0, 3_500.0), chance.between(6.0, 14.0));
    blown(chance.between(0.1, 0.5), 0.02, &[0.12], |time| {
        pitch * (time * turns * TAU).sin().mul_add(0.2, 1.0)
    })
}

fn engine(chance: &mut Chance) -> Vec<f32> {
    let (idle, lasts) = (chance.between(35.0, 70.0), chance.between(0.8, 2.5));
    let fires: Vec<f32> = (1..20).map(|number| 0.1 / (number as f32).sqrt()).collect();
    blown(lasts, 0.2, &fires, |time| idle * (1.0 + (time / lasts * TAU / 2.0).sin() * 1.4))
}
