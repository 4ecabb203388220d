//! Backups are whole, checked, and put back.
