package model

// WholeSituation reads the facts of all dialogues there are, from the first month with one to the
// last; without any, those of this month.
func (o *Office) WholeSituation() (Situation, error) {
	var s Situation
	err := o.Read(func(tx Tx) error {
		all, err := tx.Dialogues(DialogueQuery{})
		if err != nil {
			return err
		}
		from := DateOf(tx.Now())
		to := from
		if n := len(all); n > 0 {
			from, to = all[0].Date, all[n-1].Date
		}
		s, err = loadSituation(tx, from, to)
		return err
	})
	return s, err
}
