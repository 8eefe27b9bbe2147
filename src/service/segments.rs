//! Filters with the names of this book, saved segments, and the partner's tags.

use std::collections::BTreeMap;

use crate::{
    domain::{
        audit::{Operation, Resource},
        filter::{self, Filter, FilterError, Test, Vocabulary},
        finding::Finding,
        fold::fold,
        guid::Guid,
        message::Message,
        permission::Act,
        record::{Record, RecordId, RecordKind, Revision, Stored},
        segment::{NAME_MAX, Segment, TagSet},
    },
    store::{
        StoreError,
        directory::{Check, Directory, Phrase, Selection, Shown, Similar, folded_tag},
    },
};

use super::{
    Intent, Service, collect,
    plan::{Plan, Undo, Work},
    record_change::{Transition, step},
    refusal::{FilterRefusal, Refusal},
    resellers,
};

impl Service {
    /// The saved segments, by name.
    pub fn segments(&self) -> Result<Vec<Segment>, StoreError> {
        collect(self.store(), RecordKind::Segment, |record| match record {
            Record::Segment(segment) => Some(segment),
            _ => None,
        })
    }

    /// The partner's set of tags (TG-04).
    pub fn tag_set(&self) -> Result<TagSet, StoreError> {
        Ok(match self.store().get(&RecordId::TagSet)? {
            Some(Stored {
                record: Record::TagSet(tags),
                ..
            }) => tags,
            _ => TagSet::default(),
        })
    }

    /// Every tag, of the set and of the customers in the list, with how many customers carry it; by name.
    pub fn tags(&self) -> Result<Vec<(String, u64)>, StoreError> {
        let mut counted: BTreeMap<String, (String, u64)> = self
            .tag_set()?
            .tags
            .into_iter()
            .map(|(key, name)| (key, (name, 0)))
            .collect();
        for row in self.book.directory()?.rows().filter(|row| !row.removed()) {
            for tag in row.tags() {
                counted
                    .entry(tag.to_lowercase())
                    .or_insert_with(|| (tag.to_owned(), 0))
                    .1 += 1;
            }
        }
        Ok(counted.into_values().collect())
    }

    /// What the completion of a filter offers.
    pub fn vocabulary(&self) -> Result<Vocabulary, StoreError> {
        Ok(Vocabulary {
            tags: self.tags()?.into_iter().map(|(tag, _)| tag).collect(),
            resellers: resellers(self.store())?
                .into_iter()
                .map(|reseller| reseller.name)
                .collect(),
            segments: self
                .segments()?
                .into_iter()
                .map(|segment| segment.name)
                .collect(),
        })
    }

    /// Reads a filter and resolves its names: tags, resellers, segments, times.
    ///
    /// # Errors
    /// [`Refusal::Filter`] with the place that is not understood or names what is not there.
    pub fn selection(&self, text: &str) -> Result<Selection, Refusal> {
        let directory = self.book.directory()?;
        let mut resolver = Resolver {
            service: self,
            directory: &directory,
            segments: self.segments_by_key()?,
            path: Vec::new(),
        };
        resolver.text(text).map(Selection::new)
    }

    /// The selection of a saved segment.
    pub fn segment_selection(&self, name: &str) -> Result<Selection, Refusal> {
        self.selection(&format!("segment:{}", filter::quoted(name)))
    }

    /// Filter, segment and removed together, as every list and command takes them.
    pub fn select(
        &self,
        filter: Option<&str>,
        segment: Option<&str>,
        removed: bool,
    ) -> Result<Selection, Refusal> {
        let mut checks = Vec::new();
        if let Some(segment) = segment {
            checks.extend(self.segment_selection(segment)?.checks);
        }
        if let Some(filter) = filter {
            checks.extend(self.selection(filter)?.checks);
        }
        let selection = Selection::new(checks);
        Ok(if removed {
            selection.among(Shown::Removed)
        } else {
            selection
        })
    }

    fn segments_by_key(&self) -> Result<BTreeMap<String, Segment>, StoreError> {
        Ok(self
            .segments()?
            .into_iter()
            .map(|segment| (Segment::key(&segment.name), segment))
            .collect())
    }

    /// The first commit that is not older than so many hours.
    fn commit_since(&self, hours: i64) -> Result<Revision, StoreError> {
        let cutoff = self.clock.now().as_second() - hours.saturating_mul(3_600);
        let (mut low, mut high) = (1, self.store().sequence() + 1);
        while low < high {
            let middle = low.midpoint(high);
            let old = self
                .store()
                .audit(middle)?
                .is_some_and(|entry| entry.at.as_second() < cutoff);
            if old {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Ok(low)
    }

    pub(super) fn plan_put_segment(&self, segment: &Segment) -> Result<Plan, Refusal> {
        self.may(Act::ViewCustomers)?;
        let segment = Segment {
            name: segment.name.trim().to_owned(),
            expression: segment.expression.trim().to_owned(),
        };
        let key = Segment::key(&segment.name);
        let mut findings = Vec::new();
        let letters = segment.name.chars().count();
        if key.is_empty() || letters > NAME_MAX {
            findings.push(
                Finding::block("SEG", Message::new("segment-name").with("max", NAME_MAX))
                    .at("name")
                    .of(&segment.name),
            );
        }
        let directory = self.book.directory()?;
        let mut segments = self.segments_by_key()?;
        segments.insert(key.clone(), segment.clone());
        let mut resolver = Resolver {
            service: self,
            directory: &directory,
            segments,
            path: vec![key.clone()],
        };
        let selection = Selection::new(resolver.text(&segment.expression)?);
        let found = directory
            .select_all(&selection, crate::store::directory::SortBy::default())
            .len();
        let old = self.store().get(&RecordId::Segment(key))?;
        let (step, records) = step(
            vec![Transition {
                old,
                new: Some(Record::Segment(segment.clone())),
            }],
            Operation::SAVE_SEGMENT,
            Resource::SEGMENT,
            None,
        )?;
        Ok(Plan {
            title: Message::new("segment-save-title")
                .with("name", segment.name.as_str())
                .with("count", found),
            intent: Intent::PutSegment(segment),
            records,
            findings,
            consequences: Vec::new(),
            undo: Undo::Possible,
            work: if step.changes.is_empty() {
                Work::Nothing
            } else {
                Work::Step(step)
            },
        })
    }

    pub(super) fn plan_delete_segment(&self, name: String) -> Result<Plan, Refusal> {
        self.may(Act::ViewCustomers)?;
        let key = Segment::key(&name);
        let id = RecordId::Segment(key.clone());
        let Some(old) = self.store().get(&id)? else {
            return Err(Refusal::Rule {
                rule: "SEG",
                message: Message::new("filter-unknown-segment").with("name", name),
            });
        };
        let users: Vec<String> = self
            .segments()?
            .into_iter()
            .filter(|segment| {
                filter::parse(&segment.expression)
                    .is_ok_and(|filter| filter.segments().any(|named| Segment::key(named) == key))
            })
            .map(|segment| segment.name)
            .collect();
        let findings = if users.is_empty() {
            Vec::new()
        } else {
            vec![Finding::block(
                "SEG",
                Message::new("segment-in-use").with("segments", users.join(", ")),
            )]
        };
        let (step, records) = step(
            vec![Transition {
                old: Some(old),
                new: None,
            }],
            Operation::DELETE_SEGMENT,
            Resource::SEGMENT,
            None,
        )?;
        Ok(Plan {
            title: Message::new("segment-delete-title").with("name", name.as_str()),
            intent: Intent::DeleteSegment { name },
            records,
            findings,
            consequences: vec![Message::new("segment-delete-keeps-customers")],
            undo: Undo::Possible,
            work: Work::Step(step),
        })
    }
}

/// Whether a customer of the list or the set carries this tag; the spelling it has there.
pub(super) fn known_tag(set: &TagSet, directory: &Directory, tag: &str) -> Option<String> {
    if let Some(name) = set.find(tag) {
        return Some(name.to_owned());
    }
    let folded = folded_tag(tag);
    if let Some((_, name)) = set.tags.iter().find(|(_, name)| folded_tag(name) == folded) {
        return Some(name.clone());
    }
    directory.rows().find_map(|row| {
        row.tags()
            .find(|other| folded_tag(other) == folded)
            .map(str::to_owned)
    })
}

struct Resolver<'a> {
    service: &'a Service,
    directory: &'a Directory,
    segments: BTreeMap<String, Segment>,
    /// Keys of the segments that are being resolved, the outermost first.
    path: Vec<String>,
}

impl Resolver<'_> {
    fn text(&mut self, text: &str) -> Result<Vec<(bool, Check)>, Refusal> {
        let filter = filter::parse(text).map_err(|error| refused(text, error, true))?;
        self.filter(text, &filter)
    }

    fn filter(&mut self, text: &str, filter: &Filter) -> Result<Vec<(bool, Check)>, Refusal> {
        let mut checks = Vec::with_capacity(filter.terms.len());
        for (at, term) in filter.terms.iter().enumerate() {
            let wrong = |message| {
                refused(
                    text,
                    FilterError {
                        at: filter.place(at),
                        message,
                    },
                    false,
                )
            };
            let mut negated = term.negated;
            let check = match &term.test {
                Test::Text(text) => Check::Text(Phrase::new(text)),
                Test::Like(text) => Check::Like(Similar::new(text)),
                Test::Tag(tag) => {
                    if known_tag(&self.service.tag_set()?, self.directory, tag).is_none() {
                        return Err(wrong(
                            Message::new("filter-unknown-tag").with("tag", tag.as_str()),
                        ));
                    }
                    Check::Tag(folded_tag(tag))
                }
                Test::Country(code) => Check::Country(code.clone()),
                Test::Relationship(relationship) => Check::Relationship(*relationship),
                Test::Reseller(reseller) => match self.reseller(reseller)? {
                    Some(Served::Directly) => Check::Reseller(None),
                    Some(Served::Through(id)) => Check::Reseller(Some(id)),
                    None => {
                        return Err(wrong(
                            Message::new("filter-unknown-reseller")
                                .with("reseller", reseller.as_str()),
                        ));
                    }
                },
                Test::Status(status) => Check::Status(*status),
                Test::Changed(age) => {
                    negated ^= !age.younger;
                    Check::Since(self.service.commit_since(age.hours())?)
                }
                Test::Segment(name) => {
                    let key = Segment::key(name);
                    if self.path.contains(&key) {
                        return Err(wrong(
                            Message::new("filter-segment-names-itself").with("name", name.as_str()),
                        ));
                    }
                    let Some(segment) = self.segments.get(&key).cloned() else {
                        return Err(wrong(
                            Message::new("filter-unknown-segment").with("name", name.as_str()),
                        ));
                    };
                    self.path.push(key);
                    let inner = self.text(&segment.expression);
                    self.path.pop();
                    // The place lies in the segment's own filter, not in what was typed.
                    Check::All(inner.map_err(|refusal| {
                        match refusal {
                            Refusal::Filter(inner) => wrong(
                                Message::new("filter-in-segment")
                                    .with("name", name.as_str())
                                    .with("why", inner.message),
                            ),
                            other => other,
                        }
                    })?)
                }
            };
            checks.push((negated, check));
        }
        Ok(checks)
    }

    /// Who serves, by tenant or name; `None` where there is no such reseller.
    fn reseller(&self, what: &str) -> Result<Option<Served>, StoreError> {
        if what.eq_ignore_ascii_case("none") {
            return Ok(Some(Served::Directly));
        }
        let id = what.parse::<Guid>().ok();
        let folded = fold(what);
        for reseller in resellers(self.service.store())? {
            if Some(reseller.id) == id || fold(&reseller.name) == folded {
                return Ok(Some(Served::Through(reseller.id)));
            }
        }
        // Customers may name a reseller that is not in the list of resellers any more.
        Ok(id
            .filter(|id| self.directory.rows().any(|row| row.reseller() == Some(*id)))
            .map(Served::Through))
    }
}

/// How customers are served.
enum Served {
    Directly,
    Through(Guid),
}

fn refused(text: &str, error: FilterError, syntax: bool) -> Refusal {
    Refusal::Filter(Box::new(FilterRefusal {
        text: text.to_owned(),
        at: error.at,
        message: error.message,
        syntax,
    }))
}
