### Names of fields of customers and users, column heads.
