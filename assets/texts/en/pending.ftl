### Requests for a relationship, the forms of the account page, and what is done with marked customers.

pending-title = Relationship requests
pending-loading = Reading the requests…
pending-empty = Nobody has been asked for a relationship yet.
pending-empty-way = Press n to ask a customer, or open a customer and choose “ask for a relationship” in the palette.
pending-new = What do you want to ask for?
pending-note = What was said (may stay empty)
pending-none = There is no request under the cursor.
pending-open = { $open ->
    [0] none waits for an answer
    [one] one waits for an answer
   *[other] { $open } wait for an answer
} · { $all } in all
pending-column-follow-up = Followed
pending-kind-direct = Reseller
pending-kind-indirect = Indirect reseller
pending-kind-multi-partner = Multi-partner
pending-kind-multi-channel = Multi-channel
pending-kind-gdap = GDAP
pending-gdap-label = Admin relationship
pending-gdap = { $name }, { $days } days: { $roles }
pending-closed = Answered
pending-text-title = Request { $number }: text
pending-to = To { $name }
pending-to-mail = To { $name } <{ $email }>
pending-send-yourself = contas sends nothing: copy the text or send the saved file. The link may not be altered.
pending-copied = Copied: the whole text with its link
pending-link-copied = Copied: the link alone
pending-no-link = This request has no link yet: Partner Center gives it after “Finalize request”.
pending-save-to = Save the text to
pending-advisors-on = Only customers with an advisor relationship, without tags; v shows all again.
pending-advisors-off = All customers again.
pending-advisors = advisor relationships only
pending-key-open = relationship requests
pending-key-new = new request
pending-key-text = show the text
pending-key-follow-up = asked again
pending-key-accepted = accepted
pending-key-withdrawn = withdrawn, or GDAP ended
pending-key-copy = copy the text
pending-key-copy-link = copy the link
pending-key-save = save to a file
pending-key-ask = ask for a relationship
pending-key-qualification = ask for a special qualification
pending-key-agreement = confirm the Microsoft Customer Agreement
pending-key-delete = delete the sandbox customer with all it has
pending-key-fields = edit fields of the marked customers
pending-key-advisors = advisor relationships only, or all

entry-offer = You began this form before and did not save it: { $count ->
    [one] one field was filled in.
   *[other] { $count } fields were filled in.
}
entry-request-title = New request: { $kind }
entry-accepted-title = { $name } accepted request { $number }
entry-qualification-title = Qualification: { $name }
entry-agreement-title = Agreement: { $name }
entry-fields-title = { $count ->
    [one] Edit fields: { $first }
   *[other] Edit fields of { $count } customers
}
entry-sandbox-title = Delete sandbox customer: { $name }
entry-head-direct = The customer accepts by a link; nothing changes on its existing subscriptions. Without one in the book, name who is asked.
entry-head-indirect = One link builds both relationships: with the indirect reseller and with its provider.
entry-head-multi-partner = The customer has other partners already. Their subscriptions, terms and partner of record stay theirs.
entry-head-multi-channel = The customer buys through several channels. For license-based services you need this permission; usage-based services get a new Azure subscription or the old one is switched.
entry-recipient = Who is asked
entry-recipient-hint = Company name, for the greeting and the list.
entry-domain-hint = Primary domain, where known: an acceptance is matched by it.
entry-dap = Delegated admin privileges
entry-dap-hint = Ask for delegated administration of Azure Active Directory and Office 365 as well.
entry-dap-off = Switched off for this partner: contas partner set --dap-in-invitations allowed
entry-reseller-hint = The indirect reseller that serves the customer; “contas resellers add” adds one.
entry-provider-hint = Microsoft ID of your indirect provider.
entry-unsupported = Unsupported country
entry-unsupported-hint = The customer is in a country without Partner Center: the older link is used, which asks for no privileges.
entry-language = Language of the text
entry-language-own = The customer's
entry-language-en = English
entry-language-pt-br = Portuguese
entry-text = File with your own text
entry-text-hint = Leave empty for the text of contas. The link must stand in yours as it is.
entry-file = Save the text to
entry-file-hint = Always saved, so that it is not lost with the clipboard; a file that is there is not overwritten.
entry-gdap-name = Admin relationship name
entry-gdap-name-hint = At most 50 characters, not used before; the customer sees it.
entry-gdap-days = Duration in days
entry-gdap-roles = Entra roles
entry-gdap-roles-hint = Enter opens the list; at least one.
entry-gdap-extend = Auto extend by 6 months
entry-link = Link of Partner Center
entry-accepted-head = contas learns of an acceptance only from you. The customer appears in the list with what is known of it.
entry-accepted-id-hint = Needed unless the domain belongs to a customer of the book.
entry-country-hint = Two letters, e.g. BR.
entry-qualification-hint = An education or government customer is verified by Microsoft; a state-owned entity is not.
entry-qualification-in-review = { $kind }: in review, usually 3 business days.
entry-qualification-denied = { $kind }: denied ({ $reason }). The customer's Global admin corrects the data in the Microsoft 365 admin center; then ask again.
entry-qualification-has = { $kind }: the customer has it.
entry-code = Validation code
entry-code-hint = Microsoft gives it to approved partners; it is not kept.
entry-agreement-head = You state that the customer has accepted the Microsoft Customer Agreement, who accepted it and when. Without it nothing can be bought.
entry-agreement-before = Confirmed before: { $name }, { $date }. A second confirmation is accepted only if first name, last name, e-mail or phone number differ (error 600061).
entry-unchanged = unchanged
entry-clear = Empty these fields
entry-clear-hint = Enter opens the list. A field that is chosen here loses its value for all of them.
entry-cleared = is emptied
entry-fields-head = { $count ->
    [one] What is filled in is set for { $first }; what stays empty is not changed.
   *[other] What is filled in is set for all { $count }; what stays empty is not changed. The review shows each customer.
}
entry-sandbox-head = In the sandbox, removing is deleting: the tenant and all its resources are purged and the quota is freed. Cancel reservations and software first.

request-dap-off = Delegated administration privileges are switched off for requests of this partner. Switch them on: contas partner set --dap-in-invitations allowed
bulk-tags = { $added ->
    [0] {""}
   *[other] Tag { $count ->
        [one] { $first }
       *[other] { $count } customers
    }: “{ $add }”
}{ $removed ->
    [0] {""}
   *[other] { $added ->
        [0] Take the tags “{ $remove }” from { $count ->
            [one] { $first }
           *[other] { $count } customers
        }
       *[other] ; without “{ $remove }”
    }
}
tags-key-toggle = give or take
tags-pending = { $count ->
    [0] Enter gives or takes a tag; Ctrl-S reviews all at once.
    [one] One change. Ctrl-S reviews it.
   *[other] { $count } changes. Ctrl-S reviews them.
}
help-contas-relationships-request-arg-unsupported-country = The customer's country has no Partner Center: the older link, without privileges
help-contas-partner-set-arg-dap-in-invitations = Whether requests may ask for delegated administration
help-contas-partner-set-arg-admin-agents-remove = Admin agents may remove relationships too
