//! Facts, their claims, attributions and figures.

use serde::{Deserialize, Serialize};

use crate::base::variants::all_variants;
use crate::dossier::place::PlaceId;
use crate::dossier::source::Locator;
use crate::dossier::stance::StanceId;
use crate::dossier::text::Text;
use crate::dossier::time::edtf::Edtf;

/// One dated, attributed statement about one or more places.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fact {
    /// The id, unique in the dossier. Links and other facts refer to it.
    pub id: String,
    /// The places whose cards show it.
    pub places: Vec<PlaceId>,
    /// When it happened or was said; `None` if the source does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Edtf>,
    /// How the date was inferred; empty if the source gives it.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub date_note: Text,
    /// The kind of event, a word of the dossier's own: `vote`, `ratification`.
    pub kind: String,
    /// The statement, in plain text.
    pub text: Text,
    /// The stance that it claims for some of its places; `None` for background.
    #[serde(rename = "stance", skip_serializing_if = "Option::is_none")]
    pub claim: Option<StanceClaim>,
    /// The origin that the source names; `None` if it names nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribution: Option<Attribution>,
    /// The id of its [`Source`](crate::dossier::source::Source).
    pub source: String,
    /// The passage in the source.
    #[serde(flatten)]
    pub locator: Locator,
    /// The numbers in the fact.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// The ids of facts that it disputes. Disputes are mutual: see
    /// [`Dossier::disputed_by`](crate::dossier::dossier::Dossier::disputed_by).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub disputes: Vec<String>,
}

impl Fact {
    /// The stance that the fact claims for a place.
    pub fn stance_of(&self, place: PlaceId) -> Option<&StanceId> {
        let claim = self.claim.as_ref()?;
        claim.of.contains(&place).then_some(&claim.id)
    }

    /// Whether this fact and another are in dispute, no matter which of the two names the other. No fact is
    /// in dispute with itself.
    pub(crate) fn is_in_dispute_with(&self, other: &Fact) -> bool {
        let is_named = self.disputes.contains(&other.id) || other.disputes.contains(&self.id);
        is_named && self.id != other.id
    }

    /// The figures that count what a place receives: it is their receiver. If no receiver is given,
    /// people or money that are known to be promised or to have arrived are taken for those of the
    /// only place whose stance the fact claims.
    ///
    /// A fact is in the cards of all places that it mentions. Its other figures are about some of them
    /// only, such as the places that people come from.
    pub fn figures_for(&self, place: PlaceId) -> impl Iterator<Item = &Figure> {
        let only = self.claim.as_ref().map(|claim| &*claim.of);
        let is_only = only.is_some_and(|of| *of == [place]);
        let is_its = move |figure: &&Figure| match figure.to {
            Some(to) => to == place,
            None => is_only && figure.known_status().is_some(),
        };
        self.figures.iter().filter(is_its)
    }
}

/// The claim of a fact that some of its places hold a stance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StanceClaim {
    /// The stance.
    pub id: StanceId,
    /// The places that hold it: some or all of the fact's places.
    pub of: Vec<PlaceId>,
}

/// The origin of a fact, as the source names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Attribution {
    /// The kind of evidence: `cable`, `memo`, `statement`, `interview`, `court`.
    pub kind: String,
    /// Who issued it: an institution, or an official by office and not by name.
    pub by: Text,
}

/// A number in a fact.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Figure {
    /// The unit: `people`, `usd`, or another plain word.
    pub measure: String,
    /// The number.
    pub value: f64,
    /// The source's hedge: `about`, `up to`, `more than`; empty if it has none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub qualifier: String,
    /// The kind of event: `offered`, `taken`, `held`, `returned`, `paid`; empty if it is not stated.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub act: String,
    /// The nationalities of the people; empty if they are not stated.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub of: Vec<PlaceId>,
    /// The receiver: one of the fact's places. `None` if nothing moves, or the source does not say
    /// where to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<PlaceId>,
    /// The sender, different from `to`, and only with a `to`; `None` if the source does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<PlaceId>,
    /// Whether it is promised or has arrived. May be left to `act`: see [`Figure::known_status`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<FlowStatus>,
    /// An addition in a few words; may be empty.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub note: Text,
}

impl Figure {
    /// Whether people or money are promised or have arrived: `status`, or else what `act` implies.
    /// `offered` is promised; `taken`, `held` and `paid` have arrived. Other words imply neither.
    pub fn known_status(&self) -> Option<FlowStatus> {
        let by_act = || match &*self.act {
            "offered" => Some(FlowStatus::Offered),
            "taken" | "held" | "paid" => Some(FlowStatus::Transferred),
            _ => None,
        };
        self.status.or_else(by_act)
    }
}

/// Whether people or money are promised or have arrived. The two are never summed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FlowStatus {
    /// It has arrived.
    Transferred,
    /// It is promised.
    Offered,
}

impl FlowStatus {
    all_variants!(
        /// All statuses, in the order of keys and lists.
        pub const ALL: FlowStatus = Transferred, Offered
    );

    /// The name in dossiers and markup.
    pub fn key(self) -> &'static str {
        match self {
            FlowStatus::Transferred => "transferred",
            FlowStatus::Offered => "offered",
        }
    }
}
