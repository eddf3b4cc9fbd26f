use serde::{Deserialize, Serialize};

use crate::dossier::edtf::Edtf;
use crate::dossier::place::PlaceId;
use crate::dossier::stance::StanceId;
use crate::dossier::text::Text;

/// One dated, attributed statement about one or more places.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fact {
    /// What other facts and links name it by; unique in the dossier.
    pub id: String,
    /// The places whose cards show it.
    pub places: Vec<PlaceId>,
    /// When it happened or was said, as exactly as is known; `None` where the source does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Edtf>,
    /// How the date is known, where the source does not simply give it.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub date_note: Text,
    /// What sort of event it is, in one of the dossier's own words: `request`, `payment`.
    pub kind: String,
    /// The statement, in plain text.
    pub text: Text,
    /// The stance that it bears, and for whom; `None` where it is background.
    #[serde(rename = "stance", skip_serializing_if = "Option::is_none")]
    pub claim: Option<StanceClaim>,
    /// Whom the source names as the origin; `None` where it names nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribution: Option<Attribution>,
    /// The id of the [`crate::dossier::source::Source`] that was read.
    pub source: String,
    /// Where in the source it stands: `paragraph 4`.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub locator: Text,
    /// Its numbers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// The ids of facts that contradict it; it holds both ways, whichever fact says so.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub disputes: Vec<String>,
}

impl Fact {
    /// The stance that the fact bears for that place.
    pub fn stance_of(&self, place: PlaceId) -> Option<&StanceId> {
        let bears = self.claim.as_ref()?;
        bears.of.contains(&place).then_some(&bears.id)
    }
}

/// A stance, and the places of the fact that it holds for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StanceClaim {
    /// One step of the dossier's scale.
    pub id: StanceId,
    /// Some or all of the fact's places.
    pub of: Vec<PlaceId>,
}

/// Whom the source names as the origin of a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Attribution {
    /// What it was: `cable`, `memo`, `statement`, `interview`, `court`.
    pub kind: String,
    /// Who issued it: an institution, or an official by office.
    pub by: Text,
}

/// A number in a fact.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Figure {
    /// What is counted: `people`, `usd`, or another plain word.
    pub measure: String,
    /// How many.
    pub value: f64,
    /// The source's hedge: `about`, `up to`, `more than`; empty where it has none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub qualifier: String,
    /// What became of them: `offered`, `taken`, `held`, `returned`, `paid`; empty where unsaid.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub act: String,
    /// The nationality of the people, where the figure is of people.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub of: Vec<PlaceId>,
    /// Where what is counted goes, or is to go: one of the fact's places. `None` where it goes
    /// nowhere, or the source does not say where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<PlaceId>,
    /// Where it comes from: another place than `to`, and only where there is a `to`; `None` where
    /// the source does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<PlaceId>,
    /// Whether it is promised or has arrived, where `act` does not tell: see
    /// [`Figure::known_status`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<FlowStatus>,
    /// A few words more; empty where the rest says it all.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub note: Text,
}

impl Figure {
    /// Whether what is counted is promised or has arrived: by `status`, or else by `act`, as far
    /// as the word leaves no doubt. People or money that are `offered` are promised; those that
    /// are `taken`, `held` or `paid` have arrived. No other word says either.
    pub fn known_status(&self) -> Option<FlowStatus> {
        let by_act = || match &*self.act {
            "offered" => Some(FlowStatus::Offered),
            "taken" | "held" | "paid" => Some(FlowStatus::Transferred),
            _ => None,
        };
        self.status.or_else(by_act)
    }
}

/// Whether what a figure counts is promised or has arrived. The two are never added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FlowStatus {
    /// It has arrived.
    Transferred,
    /// It is promised.
    Offered,
}

impl FlowStatus {
    /// What dossiers and markup call it.
    pub fn key(self) -> &'static str {
        match self {
            FlowStatus::Transferred => "transferred",
            FlowStatus::Offered => "offered",
        }
    }
}
