//! Values on their way to PostgreSQL and back: numbers, texts, ids and bytes, nothing else.

use tokio_postgres::Row as Found;
use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};

use super::super::Kind;
use crate::error::Fail;
use crate::{Row, StoreError, Value};

/// One of our values as the driver takes it.
#[derive(Debug)]
pub(super) struct Param<'a>(pub(super) &'a Value);

impl ToSql for Param<'_> {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match (self.0, kind) {
            (Value::Null, _) => Ok(IsNull::Yes),
            (Value::Int(number), &Type::INT8) => number.to_sql(kind, out),
            (Value::Text(text), &Type::TEXT) => text.to_sql(kind, out),
            (Value::Id(id), &Type::BYTEA) => id.as_slice().to_sql(kind, out),
            (Value::Bytes(bytes), &Type::BYTEA) => bytes.as_slice().to_sql(kind, out),
            _ => Err("shape".into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

/// A row as ours; `Shape` when a column is of a type that we do not write.
pub(super) fn row(found: &Found) -> Result<Row, Fail> {
    let shape = |_| Fail::Final(StoreError::Shape);
    let values = found
        .columns()
        .iter()
        .enumerate()
        .map(|(i, column)| match *column.type_() {
            Type::INT8 => found
                .try_get::<_, Option<i64>>(i)
                .map(Value::from)
                .map_err(shape),
            Type::TEXT => found
                .try_get::<_, Option<String>>(i)
                .map(Value::from)
                .map_err(shape),
            Type::BYTEA => found
                .try_get::<_, Option<Vec<u8>>>(i)
                .map(Value::from)
                .map_err(shape),
            _ => Err(StoreError::Shape.into()),
        });
    values.collect::<Result<_, _>>().map(Row)
}

/// What the store calls a type.
pub(super) fn kind(column: &Type) -> Kind {
    match *column {
        Type::INT8 => Kind::Int,
        Type::TEXT => Kind::Text,
        Type::BYTEA => Kind::Bytes,
        _ => Kind::Other,
    }
}

/// The type of a column of that kind.
pub(super) fn column_type(kind: Kind) -> Type {
    match kind {
        Kind::Int => Type::INT8,
        Kind::Text => Type::TEXT,
        Kind::Bytes | Kind::Other => Type::BYTEA,
    }
}
