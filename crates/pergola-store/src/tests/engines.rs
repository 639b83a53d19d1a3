//! What a transaction promises, the same on both engines.

use super::*;

#[test]
fn values_come_back_as_they_went() {
    for trial in Trial::both(&PARTS) {
        let note = vec![0_u8, 255, 7];
        here(&trial, |tx| {
            let values = [
                id(1).into(),
                i64::MIN.into(),
                "größe \u{0627}".into(),
                Value::from(Some(note.clone())),
            ];
            tx.run(&ADD, &values)
        })
        .unwrap();
        let row = trial
            .read("test", |tx| {
                tx.bind(HERE);
                assert_eq!((tx.name(), tx.programme()), ("test", Some(HERE)));
                tx.one(&FIND, &[id(1).into()])
            })
            .unwrap()
            .unwrap();
        assert_eq!(row.get::<i64>(0).unwrap(), i64::MIN);
        assert_eq!(row.get::<String>(1).unwrap(), "größe \u{0627}");
        assert_eq!(row.get::<Option<Vec<u8>>>(2).unwrap(), Some(note));
        assert_eq!(row.get::<String>(0), Err(StoreError::Shape));
        assert_eq!(row.get::<i64>(3), Err(StoreError::Shape));
        assert_eq!(trial.look(Some(HERE), &FIND, &[id(9).into()]).unwrap(), []);
    }
}

#[test]
fn an_error_leaves_no_trace() {
    for trial in Trial::both(&PARTS) {
        let failed: Result<(), StoreError> = here(&trial, |tx| {
            add(tx, 1, 5)?;
            tx.shred_create(owner(1))?;
            Err(StoreError::Shape)
        });
        assert_eq!(failed, Err(StoreError::Shape));
        assert_eq!(amounts(&trial, HERE), [0_i64; 0]);
        assert!(trial.keys().find(&owner(1)).unwrap().is_none());
    }
}

#[test]
fn a_panic_leaves_no_trace_and_the_store_goes_on() {
    for trial in Trial::both(&PARTS) {
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let _ = here::<()>(&trial, |tx| {
                add(tx, 1, 5)?;
                panic!("on purpose");
            });
        }));
        assert!(panicked.is_err());
        assert_eq!(amounts(&trial, HERE), [0_i64; 0]);
        here(&trial, |tx| add(tx, 1, 6)).unwrap();
        assert_eq!(amounts(&trial, HERE), [6]);
    }
}

#[test]
fn a_double_is_told_without_words_and_spends_the_transaction() {
    for trial in Trial::both(&PARTS) {
        here(&trial, |tx| add(tx, 1, 5)).unwrap();
        assert_eq!(here(&trial, |tx| add(tx, 1, 6)), Err(StoreError::Unique));
        // Swallowing the error does not help: the engines differ there, so the store refuses both.
        let swallowed = here(&trial, |tx| {
            let _ = add(tx, 1, 6);
            Ok(())
        });
        assert_eq!(swallowed, Err(StoreError::Unique));
        let after = here(&trial, |tx| {
            let _ = add(tx, 1, 6);
            add(tx, 2, 7)
        });
        assert_eq!(after, Err(StoreError::Unique));
        assert_eq!(amounts(&trial, HERE), [5]);
    }
}

#[test]
fn a_bound_transaction_cannot_touch_another_programme() {
    for trial in Trial::both(&PARTS) {
        here(&trial, |tx| add(tx, 1, 5)).unwrap();
        trial
            .write("there", |tx| {
                tx.bind(THERE);
                assert_eq!(tx.one(&FIND, &[id(1).into()])?, None);
                assert_eq!(tx.run(&GROW, &[id(1).into()])?, 0);
                add(tx, 1, 50)
            })
            .unwrap();
        assert_eq!(
            (amounts(&trial, HERE), amounts(&trial, THERE)),
            (vec![5], vec![50])
        );
        let misuse = |done: Result<(), StoreError>| {
            assert!(matches!(done, Err(StoreError::Misuse(_))), "{done:?}")
        };
        misuse(trial.write("unbound", |tx| tx.rows(&ALL, &[]).map(drop)));
        misuse(trial.write("twice", |tx| {
            tx.bind(HERE);
            tx.bind(THERE);
            tx.rows(&ALL, &[]).map(drop)
        }));
        misuse(trial.write("twice and silent", |tx| {
            tx.bind(HERE);
            add(tx, 8, 8)?;
            tx.bind(THERE);
            Ok(())
        }));
        misuse(here(&trial, |tx| {
            tx.shred_create(ShredOwner {
                programme: THERE,
                ..owner(1)
            })
            .map(drop)
        }));
        assert_eq!(amounts(&trial, HERE), [5]);
    }
}

#[test]
fn house_statements_need_no_programme() {
    for trial in Trial::both(&PARTS) {
        trial
            .quick("house", |tx| {
                tx.run(&PROGRAMME_ADD, &[HERE.into(), Value::Int(1)])
            })
            .unwrap();
        let rows = trial.look(None, &PROGRAMME_FIND, &[HERE.into()]).unwrap();
        assert_eq!(rows[0].get::<bool>(0), Ok(true));
    }
}

#[test]
fn a_read_changes_nothing() {
    for trial in Trial::both(&PARTS) {
        let refused = trial.read("test", |tx| {
            tx.bind(HERE);
            add(tx, 1, 1)
        });
        assert!(matches!(refused, Err(StoreError::Misuse(_))));
        let refused = trial.quick("test", |tx| {
            tx.bind(HERE);
            tx.shred_create(owner(1)).map(drop)
        });
        assert!(matches!(refused, Err(StoreError::Misuse(_))));
        assert_eq!(amounts(&trial, HERE), [0_i64; 0]);
    }
}

#[test]
fn a_read_sees_one_moment() {
    for trial in Trial::both(&PARTS) {
        here(&trial, |tx| add(tx, 1, 5)).unwrap();
        let (before, after) = trial
            .read("test", |tx| {
                tx.bind(HERE);
                let before = tx.rows(&ALL, &[])?;
                std::thread::scope(|scope| {
                    scope.spawn(|| here(&trial, |tx| add(tx, 2, 6)).unwrap());
                });
                Ok::<_, StoreError>((before, tx.rows(&ALL, &[])?))
            })
            .unwrap();
        assert_eq!(before, after);
        assert_eq!(amounts(&trial, HERE), [5, 6]);
    }
}

#[test]
fn wrong_parameters_are_told() {
    for trial in Trial::both(&PARTS) {
        let few = here(&trial, |tx| tx.run(&GROW, &[]));
        assert!(matches!(few, Err(StoreError::Misuse(_))), "{few:?}");
        let kind = here(&trial, |tx| {
            tx.run(
                &ADD,
                &["no id".into(), 1.into(), "label".into(), Value::Null],
            )
        });
        assert_eq!(kind, Err(StoreError::Shape));
        let null = here(&trial, |tx| {
            tx.run(
                &ADD,
                &[id(1).into(), Value::Null, "label".into(), Value::Null],
            )
        });
        assert_eq!(null, Err(StoreError::Shape));
        let zero = here(&trial, |tx| {
            tx.run(&ADD, &[id(1).into(), 1.into(), "a\0b".into(), Value::Null])
        });
        assert_eq!(zero, Err(StoreError::Shape));
        assert_eq!(amounts(&trial, HERE), [0_i64; 0]);
    }
}

#[test]
fn a_closed_store_says_so() {
    for trial in Trial::both(&PARTS) {
        trial.close();
        assert_eq!(
            trial.look(Some(HERE), &ALL, &[]).map(drop),
            Err(StoreError::Closed)
        );
        assert_eq!(here(&trial, |tx| add(tx, 1, 1)), Err(StoreError::Closed));
    }
}

#[test]
fn what_ran_can_be_watched() {
    for trial in Trial::both(&PARTS) {
        trial.watch();
        here(&trial, |tx| add(tx, 1, 1)).unwrap();
        assert_eq!(trial.watched(), [ADD.name]);
        assert!(ADD.name.ends_with("::ADD"));
        here(&trial, |tx| add(tx, 2, 1)).unwrap();
        assert_eq!(trial.watched(), [""; 0]);
    }
}

#[test]
fn errors_carry_no_content() {
    let value = format!(
        "{:?}",
        [
            Value::from("secret"),
            Value::from(77),
            Value::from(b"secret"),
            Value::Null
        ]
    );
    assert_eq!(value, "[Text(6), Int, Bytes(6), Null]");
    for trial in Trial::both(&PARTS) {
        here(&trial, |tx| add(tx, 1, 5)).unwrap();
        let told = here(&trial, |tx| add(tx, 1, 6)).unwrap_err().to_string();
        assert_eq!(told, "a row with this key exists already");
    }
}
