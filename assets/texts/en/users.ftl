### Users, file picker and import screens.
