"""The forms of schools: in Dutch and beside it in the language of the parent, to fill in here, in Word or on paper."""
