### Add customer, account, review, confirmation screens.
