"""Taking over what is published, from files made here in the form in which they are."""
