### Customer list, welcome, palette, help, activity log screens.
