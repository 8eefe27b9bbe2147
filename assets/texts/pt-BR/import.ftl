### Reading files: findings and reports of customer and user files.
