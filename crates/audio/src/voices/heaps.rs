//! Prints in two heaps.

use super::print::{Place, Print, count, distance};
use crate::transcript::Speaker;

/// The longest stretches are tried as the middles of the heaps.
const SEEDS: usize = 12;
/// Rounds in which the heaps settle.
const ROUNDS: usize = 20;
/// Middles nearer than this belong to one person.
const APART: f32 = 1.6;

/// Whose each print is: the voice that comes first is the first. No answers where one person speaks; the
/// nearer heap for a print that tells little.
pub fn speakers(prints: &[&Print]) -> Vec<Option<Speaker>> {
    let points: Vec<Point> =
        prints.iter().filter(|print| print.tells()).map(|print| Point::of(print)).collect();
    let Some(middles) = middles(&points) else { return vec![None; prints.len()] };
    let first = prints
        .iter()
        .find(|print| print.tells())
        .map_or(0, |print| nearer(&print.place(), &middles));
    let whose = |print: &&Print| {
        let heap = nearer(&print.place(), &middles);
        (print.frames > 0).then_some(if heap == first { Speaker::One } else { Speaker::Two })
    };
    prints.iter().map(whose).collect()
}

struct Point {
    place: Place,
    weight: f32,
}

impl Point {
    fn of(print: &Print) -> Self {
        Self { place: print.place(), weight: count(print.frames) }
    }
}

type Middles = [Place; 2];

/// The middles of the two heaps that lie closest together in themselves, if they lie apart.
fn middles(points: &[Point]) -> Option<Middles> {
    let mut longest: Vec<&Point> = points.iter().collect();
    longest.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    longest.truncate(SEEDS);
    let pairs = (0..longest.len()).flat_map(|one| (0..one).map(move |other| [one, other]));
    let settled = pairs.map(|pair| settle(points, pair.map(|at| longest[at].place)));
    let best = settled.min_by(|a, b| a.1.total_cmp(&b.1))?.0;
    (distance(&best[0], &best[1]) > APART).then_some(best)
}

/// Moves the middles until the heaps stay, and says how wide these are.
fn settle(points: &[Point], mut middles: Middles) -> (Middles, f32) {
    for _ in 0..ROUNDS {
        let next = [0, 1].map(|heap| middle(points, &middles, heap).unwrap_or(middles[heap]));
        if next == middles {
            break;
        }
        middles = next;
    }
    let wide = |point: &Point| {
        distance(&point.place, &middles[nearer(&point.place, &middles)]).powi(2) * point.weight
    };
    (middles, points.iter().map(wide).sum())
}

fn middle(points: &[Point], middles: &Middles, heap: usize) -> Option<Place> {
    let mine = || points.iter().filter(|point| nearer(&point.place, middles) == heap);
    let weight: f32 = mine().map(|point| point.weight).sum();
    (weight > 0.0).then(|| {
        std::array::from_fn(|at| {
            mine().map(|point| point.place[at] * point.weight).sum::<f32>() / weight
        })
    })
}

fn nearer(place: &Place, middles: &Middles) -> usize {
    usize::from(distance(place, &middles[1]) < distance(place, &middles[0]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn print(pitch: f32, frames: usize) -> Print {
        Print { frames, pitch, ..Print::default() }
    }

    fn whose(prints: &[Print]) -> Vec<Option<Speaker>> {
        speakers(&prints.iter().collect::<Vec<_>>())
    }

    #[test]
    fn two_heights_are_two_people_and_who_begins_is_the_first() {
        let found = whose(&[
            print(90.0, 80),
            print(81.0, 120),
            print(89.0, 60),
            print(80.5, 200),
            print(82.0, 5),
        ]);
        let (one, two) = (Some(Speaker::One), Some(Speaker::Two));
        assert_eq!(found, [one, two, one, two, two], "a short one goes to the nearer");
    }

    #[test]
    fn one_person_alone_is_nobody_in_particular() {
        assert_eq!(whose(&[print(81.0, 80), print(82.0, 120), print(80.6, 60)]), [None; 3]);
        assert_eq!(whose(&[print(81.0, 80)]), [None]);
        assert_eq!(whose(&[]), []);
    }
}
