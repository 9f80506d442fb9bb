using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;

namespace Netra.Ssot.Inspection.Code;

/// <summary>
/// Tells the watched types of which a generic method makes an object, being called with one as its type argument: the method is a companion
/// of the watch (<c>Activator.CreateInstance</c>), constrains the argument with <c>new()</c>, or hands it on to one that does.
/// </summary>
/// <param name="find">The watched target that a token names.</param>
sealed class MadeTypes(MetadataModule module, MethodBodies bodies, TypeResolver resolver, Func<int, WatchedTarget?> find)
{
    readonly MetadataReader _reader = module.Reader;
    readonly OwnMethods _own = new(module.Reader);

    /// <summary>What a constructed method makes, under the name that the source writes for the method; null when it makes nothing that is watched.</summary>
    public WatchedTarget? By(MethodSpecificationHandle constructed)
    {
        var method = _reader.GetMethodSpecification(constructed).Method;
        var arguments = ArgumentsOf(constructed);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Type is not { IsNil: false } type || find(MetadataTokens.GetToken(type)) is not { CountsAsArgument: true } target
                || !target.Triggers.Exists(watch => Makes(method, i, watch, [])))
            {
                continue;
            }

            var made = new WatchedTarget(target.Id, target.Assembly, WatchedTarget.IdentifierOf(NameOf(method), ""), IsLiteral: false);
            made.Triggers.AddRange(target.Triggers);
            made.Accompanies.AddRange(target.Triggers);
            return made;
        }

        return null;
    }

    bool Makes(EntityHandle method, int argument, int watch, HashSet<EntityHandle> seen)
    {
        var token = MetadataTokens.GetToken(method);
        if (Accompanies(token, watch))
            return true;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_own.Resolve(token) is { IsNil: false } own)
            return IsConstrained(_reader, own, argument) || (seen.Add(own) && HandsOn(own, argument, watch, seen));
        return method.Kind == HandleKind.MemberReference && IsForeignConstrained((MemberReferenceHandle)method, argument);
    }

    /// <summary>Whether a body calls what makes an object of the method's own type argument, or names the argument as a value beside a companion.</summary>
    bool HandsOn(MethodDefinitionHandle method, int argument, int watch, HashSet<EntityHandle> seen)
    {
        var (isNamed, isAccompanied) = (false, false);
        var il = new IlReader(bodies.At(_reader.GetMethodDefinition(method).RelativeVirtualAddress));
        while (il.Read())
        {
            var table = il.Token >>> 24;
            if (table == 0x2B)
            {
                var called = (MethodSpecificationHandle)MetadataTokens.EntityHandle(il.Token);
                var given = ArgumentsOf(called);
                for (var i = 0; i < given.Count; i++)
                {
                    if (given[i].Parameter == argument && Makes(_reader.GetMethodSpecification(called).Method, i, watch, seen))
                        return true;
                }
            }

            isNamed |= il.OpCode == ILOpCode.Ldtoken && table == 0x1B && IsParameter(MetadataTokens.TypeSpecificationHandle(il.Token & 0xFFFFFF), argument);
            isAccompanied |= table is 0x0A or 0x2B && Accompanies(il.Token, watch);
        }

        return isNamed && isAccompanied;
    }

    bool Accompanies(int token, int watch) => find(token) is { } known && known.Accompanies.Contains(watch);

    bool IsParameter(TypeSpecificationHandle type, int number)
    {
        var blob = _reader.GetBlobReader(_reader.GetTypeSpecification(type).Signature);
        return blob.ReadSignatureTypeCode() == SignatureTypeCode.GenericMethodParameter && blob.ReadCompressedInteger() == number;
    }

    /// <summary>The method is looked for by its name and its numbers of parameters; what is not found may make anything.</summary>
    bool IsForeignConstrained(MemberReferenceHandle handle, int argument)
    {
        var reference = _reader.GetMemberReference(handle);
        var name = _reader.GetString(reference.Name);
        var shape = ShapeOf(_reader, reference.Signature);
        for (var type = resolver.Resolve(module, reference.Parent); type is not null; type = resolver.BaseOf(type.Module, type.Handle))
        {
            if (type.Module is not { } found)
                return type.IsMissing;

            var isFound = false;
            foreach (var method in found.Reader.GetTypeDefinition(type.Handle).GetMethods())
            {
                var definition = found.Reader.GetMethodDefinition(method);
                if (!found.Reader.StringComparer.Equals(definition.Name, name) || ShapeOf(found.Reader, definition.Signature) != shape)
                    continue;

                isFound = true;
                if (IsConstrained(found.Reader, method, argument))
                    return true;
            }

            if (isFound)
                return false;
        }

        return false;
    }

    static bool IsConstrained(MetadataReader reader, MethodDefinitionHandle method, int argument)
    {
        var parameters = reader.GetMethodDefinition(method).GetGenericParameters();
        return argument < parameters.Count
            && (reader.GetGenericParameter(parameters[argument]).Attributes & GenericParameterAttributes.DefaultConstructorConstraint) != 0;
    }

    static (int TypeParameters, int Parameters) ShapeOf(MetadataReader reader, BlobHandle signature)
    {
        var blob = reader.GetBlobReader(signature);
        var typeParameters = blob.ReadSignatureHeader().IsGeneric ? blob.ReadCompressedInteger() : 0;
        return (typeParameters, blob.ReadCompressedInteger());
    }

    List<SignatureTypes.TypeArgument> ArgumentsOf(MethodSpecificationHandle method) =>
        SignatureTypes.ArgumentsOf(_reader.GetBlobReader(_reader.GetMethodSpecification(method).Signature));

    string NameOf(EntityHandle method) => _reader.GetString(
        method.Kind == HandleKind.MethodDefinition
            ? _reader.GetMethodDefinition((MethodDefinitionHandle)method).Name
            : _reader.GetMemberReference((MemberReferenceHandle)method).Name);
}
