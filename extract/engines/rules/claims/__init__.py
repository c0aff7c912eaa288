"""Claims: losses, strengths, responsibility and control with claimant, subject, side and stance."""
