//! A client of PostgreSQL that does not wait for ever (0026). A server that keeps its connections and says
//! nothing, because its machine is frozen, would otherwise hold a thread until somebody ends one of the two.
//! Every call waits on the calling thread; what the driver has to do meanwhile is done there, too.

use std::future::Future;
use std::pin::{Pin, pin};
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::future::try_join_all;
use tokio::runtime::{Builder, Runtime};
use tokio_postgres::binary_copy::BinaryCopyInWriter;
use tokio_postgres::types::{ToSql, Type};
use tokio_postgres::{Client, Config, Error, NoTls, Row, Statement};

/// Why there is no answer.
pub(super) enum Failed {
    /// None came in time: what was asked may have been done, and this client is not to be used again.
    Silent,
    /// What the server, or the driver, said.
    Said(Error),
}

/// One client.
pub(super) struct Patient {
    client: Client,
    /// How long an answer may take; as long as it likes when `None`.
    pub(super) patience: Option<Duration>,
    /// Goes last: the connection lives in it.
    runtime: Runtime,
}

/// Rows on their way into a table.
pub(super) struct Filling<'a>(&'a Patient, Pin<Box<BinaryCopyInWriter>>);

impl Patient {
    /// Connects and introduces itself, within `patience`.
    pub(super) fn connect(config: &Config, patience: Duration) -> Result<Self, Failed> {
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|_| Failed::Silent)?;
        let asked = config.connect(NoTls);
        let (client, connection) = within(&runtime, Some(patience), asked)?;
        runtime.spawn(async move {
            // Why it ended is told to whoever asks next: the client is closed.
            let _ = connection.await;
        });
        Ok(Self {
            client,
            patience: Some(patience),
            runtime,
        })
    }

    /// Whether the connection is known to have ended.
    pub(super) fn is_closed(&self) -> bool {
        self.client.is_closed()
    }

    /// Runs statements without parameters.
    pub(super) fn batch(&self, text: &str) -> Result<(), Failed> {
        self.wait(self.client.batch_execute(text))
    }

    /// Prepares a statement.
    pub(super) fn prepare(&self, text: &str) -> Result<Statement, Failed> {
        self.wait(self.client.prepare(text))
    }

    /// All rows of a statement.
    pub(super) fn query(
        &self,
        statement: &Statement,
        bound: &[&(dyn ToSql + Sync)],
    ) -> Result<Vec<Row>, Failed> {
        self.wait(self.client.query(statement, bound))
    }

    /// The rows of a statement for each set of parameters; all of them are on their way at once.
    pub(super) fn query_each<P: ToSql + Sync, const N: usize>(
        &self,
        statement: &Statement,
        sets: &[[P; N]],
    ) -> Result<Vec<Vec<Row>>, Failed> {
        let asked = sets.iter().map(|set| async {
            let bound = set.each_ref().map(|one| one as &(dyn ToSql + Sync));
            self.client.query(statement, &bound).await
        });
        self.wait(try_join_all(asked))
    }

    /// How many rows a statement changed.
    pub(super) fn execute(
        &self,
        statement: &Statement,
        bound: &[&(dyn ToSql + Sync)],
    ) -> Result<u64, Failed> {
        self.wait(self.client.execute(statement, bound))
    }

    /// One row after the other, each as it comes; the caller's failure ends it.
    pub(super) fn scan<E: From<Failed>>(
        &self,
        text: &str,
        each: &mut dyn FnMut(&Row) -> Result<(), E>,
    ) -> Result<(), E> {
        let none = std::iter::empty::<&(dyn ToSql + Sync)>();
        let mut rows = pin!(self.wait(self.client.query_raw(text, none))?);
        while let Some(row) = self.wait(async { rows.next().await.transpose() })? {
            each(&row)?;
        }
        Ok(())
    }

    /// Begins to fill a table by a `copy` statement with columns of these types.
    pub(super) fn fill(&self, text: &str, types: &[Type]) -> Result<Filling<'_>, Failed> {
        let sink = self.wait(self.client.copy_in(text))?;
        let writer = BinaryCopyInWriter::new(sink, types);
        Ok(Filling(self, Box::pin(writer)))
    }

    fn wait<T>(&self, asked: impl Future<Output = Result<T, Error>>) -> Result<T, Failed> {
        within(&self.runtime, self.patience, asked)
    }
}

impl Filling<'_> {
    /// One more row, a value for each column.
    pub(super) fn write(&mut self, row: &[&(dyn ToSql + Sync)]) -> Result<(), Failed> {
        self.0.wait(self.1.as_mut().write(row))
    }

    /// The last row was written. Without this nothing is kept.
    pub(super) fn finish(mut self) -> Result<(), Failed> {
        self.0.wait(self.1.as_mut().finish()).map(drop)
    }
}

fn within<T>(
    runtime: &Runtime,
    patience: Option<Duration>,
    asked: impl Future<Output = Result<T, Error>>,
) -> Result<T, Failed> {
    runtime.block_on(async {
        let Some(patience) = patience else {
            return asked.await.map_err(Failed::Said);
        };
        let answer = tokio::time::timeout(patience, asked).await;
        answer.map_or(Err(Failed::Silent), |said| said.map_err(Failed::Said))
    })
}
