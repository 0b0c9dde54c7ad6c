using System.Collections;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>A dictionary as the SDK hands it out; keys are compared with case.</summary>
public abstract class DataCollection<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
{
    private readonly Dictionary<TKey, TValue> _inner = [];

    protected internal DataCollection()
    {
    }

    public int Count => _inner.Count;

    public ICollection<TKey> Keys => _inner.Keys;

    public ICollection<TValue> Values => _inner.Values;

    public virtual TValue this[TKey key]
    {
        get => _inner[key];
        set => _inner[key] = value;
    }

    public void Add(KeyValuePair<TKey, TValue> item) => _inner.Add(item.Key, item.Value);

    public void Add(TKey key, TValue value) => _inner.Add(key, value);

    public void AddRange(params KeyValuePair<TKey, TValue>[] items) => AddRange((IEnumerable<KeyValuePair<TKey, TValue>>)items);

    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        if (items == null)
            return;
        foreach (var item in items)
            Add(item);
    }

    public void Clear() => _inner.Clear();

    public bool Contains(TKey key) => _inner.ContainsKey(key);

    public bool ContainsKey(TKey key) => _inner.ContainsKey(key);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => _inner.GetEnumerator();

    public bool Remove(TKey key) => _inner.Remove(key);

    public bool TryGetValue(TKey key, out TValue value) => _inner.TryGetValue(key, out value);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
