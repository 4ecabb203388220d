//! The guide of the professional claim, 005010X222A1, as a table: which loops there are, under which other,
//! how often, and which segments stand in each in which order.
//!
//! The table holds names, order, counts and qualifiers. What a value may be is a rule's to say.

use crate::tag::Tag;

/// A place for a segment in a loop.
#[derive(Clone, Copy, Debug)]
pub struct Slot {
    /// The segment.
    pub tag: Tag,
    /// First elements that belong here; empty where any does.
    pub qualifiers: &'static [&'static str],
    /// Whether the loop must have it.
    pub required: bool,
    /// How often it may stand here, all qualifiers of the slot together.
    pub most: u16,
}

/// A loop of the guide.
#[derive(Clone, Copy, Debug)]
pub struct Loop {
    /// Which.
    pub id: LoopId,
    /// Its number, such as `2010AA`.
    pub name: &'static str,
    /// What it is of, in plain words.
    pub words: &'static str,
    /// The loop it stands in; a loop of the top names itself.
    pub parent: LoopId,
    /// Whether each of its parents must have one.
    pub required: bool,
    /// How often it may stand in its parent; 0 where nothing bounds it.
    pub most: u16,
    /// Its segments in order.
    pub slots: &'static [Slot],
}

const fn slot(tag: Tag, qualifiers: &'static [&'static str], required: bool, most: u16) -> Slot {
    Slot { tag, qualifiers, required, most }
}

/// Writes the table: `!` marks what is required.
macro_rules! guide {
    (@required !) => { true };
    (@required) => { false };
    ($(#[doc = $words:literal] $id:ident $name:literal in $parent:ident $(($loop_required:tt))? up to $most:literal {
        $($tag:ident $(($required:tt))? [$($qualifier:literal)*] $times:literal;)*
    })*) => {
        /// A loop of the professional claim, and what stands outside of every loop.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum LoopId {$(#[doc = $words] $id,)*}

        /// Every loop, in the guide's order.
        pub const LOOPS: &[Loop] = &[$(Loop {
            id: LoopId::$id,
            name: $name,
            words: $words,
            parent: LoopId::$parent,
            required: guide!(@required $($loop_required)?),
            most: $most,
            slots: &[$(slot(Tag::$tag, &[$($qualifier),*], guide!(@required $($required)?), $times),)*],
        },)*];
    };
}

guide! {
    /// Interchange, group and trailers.
    Envelope "" in Envelope up to 0 {
        ISA [] 1; GS [] 1; SE [] 1; GE [] 1; IEA [] 1;
    }
    /// The set's first segments.
    Header "header" in Header (!) up to 1 { ST (!) [] 1; BHT (!) [] 1; }
    /// Submitter.
    L1000A "1000A" in Header (!) up to 1 { NM1 (!) ["41"] 1; PER (!) ["IC"] 2; }
    /// Receiver.
    L1000B "1000B" in Header (!) up to 1 { NM1 (!) ["40"] 1; }
    /// Level of the billing provider.
    L2000A "2000A" in Header (!) up to 0 { HL (!) [] 1; PRV ["BI"] 1; CUR ["85"] 1; }
    /// Billing provider.
    L2010AA "2010AA" in L2000A (!) up to 1 {
        NM1 (!) ["85"] 1; N3 (!) [] 1; N4 (!) [] 1; REF (!) ["EI" "SY"] 1; REF ["0B" "1G"] 2; PER ["IC"] 2;
    }
    /// Address that payments go to.
    L2010AB "2010AB" in L2000A up to 1 { NM1 (!) ["87"] 1; N3 (!) [] 1; N4 (!) [] 1; }
    /// Plan that payments go to.
    L2010AC "2010AC" in L2000A up to 1 {
        NM1 (!) ["PE"] 1; N3 (!) [] 1; N4 (!) [] 1; REF ["2U" "FY" "NF"] 1; REF (!) ["EI"] 1;
    }
    /// Level of the subscriber.
    L2000B "2000B" in L2000A (!) up to 0 { HL (!) [] 1; SBR (!) [] 1; PAT [] 1; }
    /// Subscriber.
    L2010BA "2010BA" in L2000B (!) up to 1 {
        NM1 (!) ["IL"] 1; N3 [] 1; N4 [] 1; DMG ["D8"] 1; REF ["SY"] 1; REF ["Y4"] 1; PER ["IC"] 1;
    }
    /// Payer that the claim goes to.
    L2010BB "2010BB" in L2000B (!) up to 1 {
        NM1 (!) ["PR"] 1; N3 [] 1; N4 [] 1; REF ["2U" "EI" "FY" "NF"] 3; REF ["G2" "LU"] 2;
    }
    /// Level of a patient who is not the subscriber.
    L2000C "2000C" in L2000B up to 0 { HL (!) [] 1; PAT (!) [] 1; }
    /// Patient who is not the subscriber.
    L2010CA "2010CA" in L2000C (!) up to 1 {
        NM1 (!) ["QC"] 1; N3 (!) [] 1; N4 (!) [] 1; DMG (!) ["D8"] 1; REF ["Y4"] 1; REF ["1W" "SY"] 1; PER ["IC"] 1;
    }
    /// Claim.
    L2300 "2300" in L2000B up to 100 {
        CLM (!) [] 1;
        DTP ["431"] 1; DTP ["454"] 1; DTP ["304"] 1; DTP ["453"] 1; DTP ["439"] 1; DTP ["484"] 1; DTP ["455"] 1;
        DTP ["471"] 1; DTP ["314" "360" "361"] 1; DTP ["297"] 1; DTP ["296"] 1; DTP ["435"] 1; DTP ["096"] 1;
        DTP ["090"] 1; DTP ["091"] 1; DTP ["444"] 1; DTP ["050"] 1;
        PWK [] 10; CN1 [] 1; AMT ["F5"] 1;
        REF ["4N"] 1; REF ["F5"] 1; REF ["EW"] 1; REF ["9F"] 1; REF ["G1"] 1; REF ["F8"] 1; REF ["X4"] 1;
        REF ["9A"] 1; REF ["9C"] 1; REF ["LX"] 1; REF ["D9"] 1; REF ["EA"] 1; REF ["P4"] 1; REF ["1J"] 1;
        K3 [] 10; NTE [] 1; CR1 [] 1; CR2 [] 1;
        CRC ["07"] 3; CRC ["E1" "E2" "E3"] 3; CRC ["75"] 1; CRC ["ZZ"] 1;
        HI (!) ["ABK" "BK"] 1; HI ["BP"] 1; HI ["BG"] 2; HCP [] 1;
    }
    /// Referring provider.
    L2310A "2310A" in L2300 up to 2 { NM1 (!) ["DN" "P3"] 1; REF ["0B" "1G" "G2"] 3; }
    /// Rendering provider.
    L2310B "2310B" in L2300 up to 1 { NM1 (!) ["82"] 1; PRV ["PE"] 1; REF ["0B" "1G" "G2" "LU"] 4; }
    /// Place where the service was given.
    L2310C "2310C" in L2300 up to 1 {
        NM1 (!) ["77"] 1; N3 (!) [] 1; N4 (!) [] 1; REF ["0B" "G2" "LU"] 3; PER ["IC"] 1;
    }
    /// Supervising provider.
    L2310D "2310D" in L2300 up to 1 { NM1 (!) ["DQ"] 1; REF ["0B" "1G" "G2" "LU"] 4; }
    /// Where an ambulance picked up.
    L2310E "2310E" in L2300 up to 1 { NM1 (!) ["PW"] 1; N3 (!) [] 1; N4 (!) [] 1; }
    /// Where an ambulance set down.
    L2310F "2310F" in L2300 up to 1 { NM1 (!) ["45"] 1; N3 (!) [] 1; N4 (!) [] 1; }
    /// Another payer's coverage.
    L2320 "2320" in L2300 up to 10 {
        SBR (!) [] 1; CAS [] 5; AMT ["D"] 1; AMT ["A8"] 1; AMT ["EAF"] 1; OI (!) [] 1; MOA [] 1;
    }
    /// Subscriber of the other coverage.
    L2330A "2330A" in L2320 (!) up to 1 { NM1 (!) ["IL"] 1; N3 [] 1; N4 [] 1; REF ["SY"] 2; }
    /// Payer of the other coverage.
    L2330B "2330B" in L2320 (!) up to 1 {
        NM1 (!) ["PR"] 1; N3 [] 1; N4 [] 1; DTP ["573"] 1; REF ["2U" "EI" "FY" "NF"] 2; REF ["G1"] 1; REF ["9F"] 1;
        REF ["T4"] 1; REF ["F8"] 1;
    }
    /// Referring provider as the other payer knows him.
    L2330C "2330C" in L2320 up to 2 { NM1 (!) ["DN" "P3"] 1; REF (!) ["0B" "1G" "G2"] 3; }
    /// Rendering provider as the other payer knows him.
    L2330D "2330D" in L2320 up to 1 { NM1 (!) ["82"] 1; REF (!) ["0B" "1G" "G2" "LU"] 3; }
    /// Place of service as the other payer knows it.
    L2330E "2330E" in L2320 up to 1 { NM1 (!) ["77"] 1; REF (!) ["0B" "G2" "LU"] 3; }
    /// Supervising provider as the other payer knows him.
    L2330F "2330F" in L2320 up to 1 { NM1 (!) ["DQ"] 1; REF (!) ["0B" "1G" "G2" "LU"] 3; }
    /// Billing provider as the other payer knows him.
    L2330G "2330G" in L2320 up to 1 { NM1 (!) ["85"] 1; REF (!) ["G2" "LU"] 2; }
    /// Service line.
    L2400 "2400" in L2300 (!) up to 50 {
        LX (!) [] 1; SV1 (!) [] 1; SV5 [] 1; PWK [] 11; CR1 [] 1; CR3 [] 1;
        CRC ["07"] 3; CRC ["70"] 1; CRC ["09"] 1;
        DTP (!) ["472"] 1; DTP ["471"] 1; DTP ["607"] 1; DTP ["463"] 1; DTP ["461"] 1; DTP ["304"] 1;
        DTP ["738" "739"] 2; DTP ["011"] 1; DTP ["455"] 1; DTP ["454"] 1;
        QTY ["PT"] 1; QTY ["FL"] 1; MEA [] 5; CN1 [] 1;
        REF ["9B"] 1; REF ["9D"] 1; REF ["G1"] 5; REF ["6R"] 1; REF ["EW"] 1; REF ["X4"] 1; REF ["F4"] 1;
        REF ["BT"] 1; REF ["9F"] 5;
        AMT ["T"] 1; AMT ["F4"] 1; K3 [] 10; NTE ["ADD" "DCP"] 1; NTE ["TPO"] 1; PS1 [] 1; HCP [] 1;
    }
    /// Drug.
    L2410 "2410" in L2400 up to 1 { LIN (!) [] 1; CTP (!) [] 1; REF ["VY" "XZ"] 1; }
    /// Rendering provider of the line.
    L2420A "2420A" in L2400 up to 1 { NM1 (!) ["82"] 1; PRV ["PE"] 1; REF ["0B" "1G" "G2" "LU"] 20; }
    /// Provider that a service was bought from.
    L2420B "2420B" in L2400 up to 1 { NM1 (!) ["QB"] 1; REF ["0B" "1G" "G2"] 20; }
    /// Place of the line's service.
    L2420C "2420C" in L2400 up to 1 { NM1 (!) ["77"] 1; N3 (!) [] 1; N4 (!) [] 1; REF ["G2" "LU"] 3; }
    /// Supervising provider of the line.
    L2420D "2420D" in L2400 up to 1 { NM1 (!) ["DQ"] 1; REF ["0B" "1G" "G2" "LU"] 20; }
    /// Ordering provider of the line.
    L2420E "2420E" in L2400 up to 1 { NM1 (!) ["DK"] 1; N3 [] 1; N4 [] 1; REF ["0B" "1G" "G2"] 20; PER ["IC"] 1; }
    /// Referring provider of the line.
    L2420F "2420F" in L2400 up to 2 { NM1 (!) ["DN" "P3"] 1; REF ["0B" "1G" "G2"] 20; }
    /// Where an ambulance picked up, of the line.
    L2420G "2420G" in L2400 up to 1 { NM1 (!) ["PW"] 1; N3 (!) [] 1; N4 (!) [] 1; }
    /// Where an ambulance set down, of the line.
    L2420H "2420H" in L2400 up to 1 { NM1 (!) ["45"] 1; N3 (!) [] 1; N4 (!) [] 1; }
    /// What another payer decided on the line.
    L2430 "2430" in L2400 up to 15 { SVD (!) [] 1; CAS [] 5; DTP (!) ["573"] 1; AMT ["EAF"] 1; }
    /// Form that supports the line.
    L2440 "2440" in L2400 up to 0 { LQ (!) ["AS" "UT"] 1; FRM (!) [] 99; }
    /// A party of a role that the guide does not know, above the lines.
    Other "" in L2300 up to 0 { NM1 [] 1; N2 [] 1; N3 [] 1; N4 [] 1; REF [] 99; PER [] 9; PRV [] 1; DMG [] 1; }
    /// A party of a role that the guide does not know, in a line.
    OtherOfLine "" in L2400 up to 0 { NM1 [] 1; N2 [] 1; N3 [] 1; N4 [] 1; REF [] 99; PER [] 9; PRV [] 1; }
}

impl LoopId {
    /// What the guide says of the loop.
    pub fn guide(self) -> &'static Loop {
        &LOOPS[self as usize]
    }

    /// Its number, such as `2010AA`; empty for what is in no loop.
    pub fn name(self) -> &'static str {
        self.guide().name
    }

    /// Whether it is a service line or stands in one.
    #[inline]
    pub fn is_of_line(self) -> bool {
        (self >= Self::L2400 && self <= Self::L2440) || self == Self::OtherOfLine
    }

    /// Whether it is another payer's coverage or stands in one.
    #[inline]
    pub fn is_of_other_payer(self) -> bool {
        self >= Self::L2320 && self <= Self::L2330G
    }

    /// Whether a segment of this kind has a place in the loop.
    pub(crate) fn admits(self, tag: Tag) -> bool {
        self.guide().slots.iter().any(|slot| slot.tag == tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_its_ids() {
        for (at, entry) in LOOPS.iter().enumerate() {
            assert_eq!(entry.id as usize, at, "{} is found by its number", entry.name);
            assert_eq!(entry.id.name(), entry.name, "and says its own name");
        }
        assert_eq!(
            LOOPS.iter().filter(|entry| !entry.name.is_empty()).count(),
            39,
            "loops, and the header"
        );
    }

    #[test]
    fn places_of_one_kind_stand_together() {
        for entry in LOOPS {
            let kinds = entry.slots.chunk_by(|one, next| one.tag == next.tag).map(|run| run[0].tag);
            let mut seen = std::collections::HashSet::new();
            assert!(
                kinds.into_iter().all(|tag| seen.insert(tag)),
                "{}: order is by kind of segment",
                entry.name
            );
        }
    }

    #[test]
    fn every_loop_begins_with_a_required_segment() {
        for entry in LOOPS.iter().filter(|entry| !entry.name.is_empty()) {
            assert!(entry.slots.first().is_some_and(|slot| slot.required), "{}", entry.name);
        }
    }

    #[test]
    fn lines_and_other_payers_are_told_apart() {
        assert!(LoopId::L2420C.is_of_line() && !LoopId::L2310C.is_of_line(), "line or claim");
        assert!(
            LoopId::L2330B.is_of_other_payer() && !LoopId::L2300.is_of_other_payer(),
            "coverage or claim"
        );
    }
}
