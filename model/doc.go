// Package model holds the types, rules and use cases of public dialogues: it knows no window, no
// paper and no database, and imports the standard library only.
//
// Office is the door: its methods are the use cases, by topic (dialogues.go, letters.go,
// steps.go, ...). Every write runs in Office.Do as one logged command. Situation holds the facts
// of some days; step states, progress, dates and warnings are pure functions of it and are never
// stored.
//
// Every state has one owner:
//
//	dialogue    usulan         UnscheduleDialogue: its theme is back in the bank
//	            terjadwal      SaveDialogue, ImportSchedule and CopyDialogue for new ones, ScheduleTheme,
//	                           ScheduleAgain, UnlockDialogue
//	            terkonfirmasi  derived: terjadwal with step 6 finished (Situation.ShownState)
//	            terlaksana     MarkHeld
//	            ditunda        PostponeDialogue, with a reason
//	            batal          CancelDialogue, with a reason
//	appearance  diusulkan      SaveDialogue, ImportSchedule, Answer taken back, VoidLetter of one diundang
//	            diundang       IssueLetter of an invitation; kept by Answer taken back and SaveDialogue while the letter is valid
//	            dihubungi      the contact log (not in this version)
//	            bersedia, berhalangan, diwakili  Answer
//	letter      konsep         EditDraft, SaveDraft, IssueLetter with a gap for the number
//	            diparaf, ditandatangani  MarkLetters; taken back by UnmarkLetter
//	            bernomor       IssueLetter with a number, NumberLetter
//	            terkirim       SendLetters; taken back by UnmarkLetter
//	            diterima       ReceiveLetters; taken back by UnmarkLetter
//	            batal          VoidLetter, ReplaceLetter, or undoing an issue or number ("diurungkan")
//	            A letter's state is the furthest of its marks.
//	scan        menunggu       TakeScan of one whose letter is not known
//	            terpasang      TakeScan, AssignScan
//	            dibuang        DiscardScan
//	agenda      diputuskan     DecideAgenda; a draft again by ReopenAgenda
//	schedule    terbit         ReleaseSchedule
//	            batal          VoidSchedule, or undoing a release
//	report      beku           FreezeReport
//	            batal          VoidReport, or undoing a freeze
//	step        derived by the clock from stored ticks, skips and completions (stepState)
//
// A completion (StepRun.DoneAt and DueThen) is written by the command that completes the evidence
// and cleared by the one that takes it back.
package model
