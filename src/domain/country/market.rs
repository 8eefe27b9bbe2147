//! The markets of the Cloud Solution Provider programme (AC-06, appendix C).

/// Countries that a partner in one of them may serve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Market {
    /// Africa.
    Africa,
    /// Asia and Pacific.
    AsiaAndPacific,
    /// Australia and the islands around it.
    Australia,
    /// Brazil alone.
    Brazil,
    /// Canada.
    Canada,
    /// China alone.
    China,
    /// European Union, EFTA, United Kingdom and their neighbours.
    Europe,
    /// India alone.
    India,
    /// Japan alone.
    Japan,
    /// Republic of Korea alone.
    KoreaRepublicOf,
    /// Latin America and the Caribbean.
    LatinAmericaAndTheCaribbean,
    /// Middle East, Central Europe, and Eastern Europe.
    MiddleEastCentralEuropeAndEasternEurope,
    /// New Zealand.
    NewZealand,
    /// Taiwan alone.
    Taiwan,
    /// United States and its islands.
    UnitedStates,
}
