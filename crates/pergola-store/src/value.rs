//! The four kinds of value that both engines share, and the rows made of them.
//! No floats, no native times, no engine types; contents are never printed.

use crate::StoreError;

/// One value on its way to or from the database.
#[derive(Clone, PartialEq, Eq)]
pub enum Value {
    /// A whole number: counts, days, seconds, flags and codes.
    Int(i64),
    /// Open text.
    Text(String),
    /// Sixteen bytes, always in this form: most values are ids, and these need no heap.
    Id([u8; 16]),
    /// Look-ups, keys and sealed values: bytes of any other length.
    Bytes(Vec<u8>),
    /// Nothing there.
    Null,
}

impl Value {
    /// The bytes of a value that is made of bytes.
    pub fn bytes(&self) -> Option<&[u8]> {
        match self {
            Value::Id(id) => Some(id),
            Value::Bytes(bytes) => Some(bytes),
            Value::Int(_) | Value::Text(_) | Value::Null => None,
        }
    }
}

/// Shows kind and length, never content.
impl std::fmt::Debug for Value {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Value::Int(_) => write!(out, "Int"),
            Value::Text(text) => write!(out, "Text({})", text.len()),
            Value::Id(_) => write!(out, "Bytes(16)"),
            Value::Bytes(bytes) => write!(out, "Bytes({})", bytes.len()),
            Value::Null => write!(out, "Null"),
        }
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Value::Int(number)
    }
}

impl From<i32> for Value {
    fn from(number: i32) -> Self {
        Value::Int(i64::from(number))
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Value::Int(i64::from(flag))
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Value::Int(i64::from(number))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<&[u8]> for Value {
    fn from(bytes: &[u8]) -> Self {
        match bytes.try_into() {
            Ok(id) => Value::Id(id),
            Err(_) => Value::Bytes(bytes.to_vec()),
        }
    }
}

impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Self {
        match bytes.as_slice().try_into() {
            Ok(id) => Value::Id(id),
            Err(_) => Value::Bytes(bytes),
        }
    }
}

impl<const N: usize> From<[u8; N]> for Value {
    fn from(bytes: [u8; N]) -> Self {
        bytes.as_slice().into()
    }
}

impl<const N: usize> From<&[u8; N]> for Value {
    fn from(bytes: &[u8; N]) -> Self {
        bytes.as_slice().into()
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Null, Into::into)
    }
}

/// A type that a column can be read as; `None` when the value does not fit.
pub trait FromValue: Sized {
    /// Reads the value, or says that it does not fit.
    fn from_value(value: Value) -> Option<Self>;

    /// The same from a value that stays where it is.
    fn from_stored(value: &Value) -> Option<Self> {
        Self::from_value(value.clone())
    }
}

impl FromValue for i64 {
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Int(number) => Some(number),
            _ => None,
        }
    }
}

impl FromValue for u64 {
    fn from_value(value: Value) -> Option<Self> {
        i64::from_value(value).and_then(|number| u64::try_from(number).ok())
    }
}

impl FromValue for u32 {
    fn from_value(value: Value) -> Option<Self> {
        i64::from_value(value).and_then(|number| u32::try_from(number).ok())
    }
}

impl FromValue for bool {
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Int(0) => Some(false),
            Value::Int(1) => Some(true),
            _ => None,
        }
    }
}

impl FromValue for String {
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl FromValue for Vec<u8> {
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Id(id) => Some(id.to_vec()),
            Value::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }
}

impl<const N: usize> FromValue for [u8; N] {
    fn from_value(value: Value) -> Option<Self> {
        Self::from_stored(&value)
    }

    fn from_stored(value: &Value) -> Option<Self> {
        value.bytes()?.try_into().ok()
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            other => T::from_value(other).map(Some),
        }
    }

    fn from_stored(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            other => T::from_stored(other).map(Some),
        }
    }
}

/// One row of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row(pub(crate) Vec<Value>);

impl Row {
    /// Reads column `i`, counted from 0; `StoreError::Shape` when it is missing or does not fit.
    pub fn get<T: FromValue>(&self, i: usize) -> Result<T, StoreError> {
        let value = self.0.get(i).ok_or(StoreError::Shape)?;
        T::from_stored(value).ok_or(StoreError::Shape)
    }

    /// Like `get`, but moves the value out and leaves null behind.
    pub fn take<T: FromValue>(&mut self, i: usize) -> Result<T, StoreError> {
        let place = self.0.get_mut(i).ok_or(StoreError::Shape)?;
        let value = std::mem::replace(place, Value::Null);
        T::from_value(value).ok_or(StoreError::Shape)
    }

    /// How many columns the row has.
    pub fn width(&self) -> usize {
        self.0.len()
    }
}

#[cfg(test)]
mod tests {
    use super::{FromValue, Value};

    #[track_caller]
    fn check(value: Value, is_id: bool) {
        assert_eq!(matches!(value, Value::Id(_)), is_id, "{value:?}");
        let bytes = value.bytes().unwrap().to_vec();
        assert_eq!(Vec::from_value(value), Some(bytes));
    }

    #[test]
    fn sixteen_bytes_are_an_id_however_they_came() {
        check([7; 16].into(), true);
        check((&[7; 16]).into(), true);
        check(vec![7; 16].into(), true);
        check([7; 16].as_slice().into(), true);
        check([7; 32].into(), false);
        check(vec![7; 15].into(), false);
        check(Vec::new().into(), false);
        assert_eq!(<[u8; 16]>::from_value(vec![7; 16].into()), Some([7; 16]));
        assert_eq!(<[u8; 32]>::from_value(vec![7; 16].into()), None);
        assert_eq!(i64::from_value([7; 16].into()), None);
    }
}
