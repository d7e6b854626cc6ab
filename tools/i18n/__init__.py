"""What is translated, what waits for it, and the way out and back for a translator: `./portal i18n`."""
