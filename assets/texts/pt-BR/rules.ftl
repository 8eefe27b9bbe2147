### What the rules of domain say: findings.
