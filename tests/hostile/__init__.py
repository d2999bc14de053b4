"""What an attacker would write, against every way in and every form the content leaves in."""
