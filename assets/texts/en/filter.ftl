### Filters and segments.

filter-refused = Filter, character { $column } “{ $place }”: { $message }
filter-nothing-negated = A - turns what follows it round; nothing follows. Write it directly before a term, e.g. -{ $example }.
filter-unknown-key = “{ $key }:” is no key. There are: { $keys }. Text with a colon stands in quotes.
filter-no-value = “{ $key }:” needs a value right after the colon, e.g. { $example }.
filter-empty-phrase = There is nothing between the quotes.
filter-quote-not-closed = The quote is not closed. Put another " at the end.
filter-after-quote = A blank must follow the closing quote.
filter-needs-quotes = A value with “{ $sign }” stands in quotes; inside them, \ comes before " and \.
filter-unknown-value = “{ $value }” is no value of { $key }:. There are: { $values }.
filter-unknown-country = “{ $value }” is no country or region. Write its two letters, e.g. { $key }:BR.
filter-not-an-age = “{ $value }” is no age. Write <7d (younger than seven days) or >30d; h, d and w are hours, days and weeks.
filter-unknown-tag = No customer carries the tag “{ $tag }” and it is not in the partner's set. “contas tags list” shows all.
filter-unknown-reseller = There is no indirect reseller “{ $reseller }”. “contas resellers list” shows all; none = direct customers.
filter-unknown-segment = There is no segment “{ $name }”. “contas segments list” shows all.
filter-segment-names-itself = The segment “{ $name }” would name itself. Leave it out of its own filter.
filter-in-segment = In the segment “{ $name }”: { $why }
segment-name = A segment needs a name of 1 to { $max } characters.
segment-save-title = Save segment { $name }; it finds { $count } customers now
segment-delete-title = Delete segment { $name }
segment-delete-keeps-customers = Customers stay as they are.
segment-in-use = Other segments name it: { $segments }. Change them first.
segments-column-name = Name
segments-column-expression = Filter
help-option-filter = Filter, e.g. 'tag:gold country:BR -tag:hold changed:<7d "são paulo"'
help-option-segment = A saved segment (see “contas segments”)
help-option-removed = Customers whose relationship was removed
help-contas-segments = Saved filters
help-contas-segments-list = List the segments
help-contas-segments-save = Save a filter under a name
help-contas-segments-save-arg-name = Name of the segment
help-contas-segments-save-arg-expression = The filter, in one argument
help-contas-segments-delete = Delete a segment
help-contas-segments-delete-arg-name = Name of the segment
